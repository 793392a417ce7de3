# Y geiriau y mae candour yn eu hysgrifennu ei hun, yn Gymraeg. The words candour writes itself, in Welsh. A message
# that is missing here is said in English. To change one, write it into a file of your office's own,
# templates/words/cy.ftl: only the messages that differ.

## Dyddiadau

month-january = Ionawr
month-february = Chwefror
month-march = Mawrth
month-april = Ebrill
month-may = Mai
month-june = Mehefin
month-july = Gorffennaf
month-august = Awst
month-september = Medi
month-october = Hydref
month-november = Tachwedd
month-december = Rhagfyr
# Ffurfiau treigledig, fel y gall ysgrifennwr eu hysgrifennu.
month-forms = Chwefror Fawrth Fai Fehefin Orffennaf Ngorffennaf Fedi Dachwedd Thachwedd Nhachwedd Ragfyr
date-month = { $month } { $year }
date-day = { $day } { $month-year }
quarter-1 = Ionawr i Fawrth { $year }
quarter-2 = Ebrill i Fehefin { $year }
quarter-3 = Gorffennaf i Fedi { $year }
quarter-4 = Hydref i Ragfyr { $year }

## Rhifau mewn geiriau (ffurfiau gwrywaidd)

number-0 = dim
number-1 = un
number-2 = dau
number-3 = tri
number-4 = pedwar
number-5 = pump
number-6 = chwech
number-7 = saith
number-8 = wyth
number-9 = naw
number-10 = deg
number-11 = un deg un
number-12 = un deg dau
number-13 = un deg tri
number-14 = un deg pedwar
number-15 = un deg pump
number-16 = un deg chwech
number-17 = un deg saith
number-18 = un deg wyth
number-19 = un deg naw
number-20 = dau ddeg
number-30 = tri deg
number-40 = pedwar deg
number-50 = pum deg
number-60 = chwe deg
number-70 = saith deg
number-80 = wyth deg
number-90 = naw deg
number-100 = cant
number-of-tens-and-ones = { $tens } { $ones }
# Ffurfiau eraill y rhifau: benywaidd a threigledig, pob un â'i werth.
number-forms = dwy 2 ddau 2 ddwy 2 tair 3 dri 3 dair 3 thri 3 thair 3 pedair 4 bedwar 4 bedair 4 phedwar 4 phedair 4 pum 5 bum 5 bump 5 phum 5 phump 5 chwe 6 ddeg 10 deng 10 ddeng 10 deuddeg 12 ddeuddeg 12 pymtheg 15 bymtheg 15 deunaw 18 ugain 20
# Geiriau y mae rhif ar eu hôl yn enwi rhywbeth yn unig: "adran 3".
number-labels = adran adrannau paragraff baragraff pharagraff paragraffau baragraffau ffigur ffigurau tabl dabl thabl tablau dablau atodiad atodiadau atodlen pennod bennod phennod penodau tudalen dudalen thudalen tudalennau eitem eitemau erthygl erthyglau rheoliad reoliad rheoliadau cymal gymal chymal cymalau rhan ran rhannau nodyn rhif cam gam cham cyfrol gyfrol deddf ddeddf grŵp

## Trefnolion; y terfyniadau ar gyfer digidau: 21ain, 112fed

ordinal-1 = cyntaf
ordinal-2 = ail
ordinal-3 = trydydd
ordinal-4 = pedwerydd
ordinal-5 = pumed
ordinal-6 = chweched
ordinal-7 = seithfed
ordinal-8 = wythfed
ordinal-9 = nawfed
ordinal-10 = degfed
ordinal-ending = ain
ordinal-ending-01 = af
ordinal-ending-02 = il
ordinal-ending-03 = ydd
ordinal-ending-04 = ydd
ordinal-ending-05 = ed
ordinal-ending-06 = ed
ordinal-ending-07 = fed
ordinal-ending-08 = fed
ordinal-ending-09 = fed
ordinal-ending-10 = fed
ordinal-ending-11 = eg
ordinal-ending-12 = fed
ordinal-ending-13 = eg
ordinal-ending-14 = eg
ordinal-ending-15 = fed
ordinal-ending-16 = eg
ordinal-ending-17 = eg
ordinal-ending-18 = fed
ordinal-ending-19 = eg
ordinal-ending-20 = fed
ordinal-ending-40 = fed
ordinal-ending-60 = fed
ordinal-ending-80 = fed
ordinal-ending-00 = fed

## Rhestrau o enwau; ystodau

# "ac" o flaen llafariad; atalnod lle byddai "a" yn treiglo'r enw (c, p, t).
list-and = { $initial ->
    [a] { $most } ac { $last }
    [e] { $most } ac { $last }
    [i] { $most } ac { $last }
    [o] { $most } ac { $last }
    [u] { $most } ac { $last }
    [w] { $most } ac { $last }
    [y] { $most } ac { $last }
    [c] { $most }, { $last }
    [p] { $most }, { $last }
    [t] { $most }, { $last }
   *[other] { $most } a { $last }
}
list-or = { $most } / { $last }
list-of-lists = { $most }; { $last }
# Trefn y llythrennau: mae dwy lythyren fel "ll" yn un.
alphabet = a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z
from-to = o { $from } i { $to }
range = { $from } – { $to }
nothing = dim
yes = Ie
no = Na

## Labeli a chyfeiriadau

figure-label = Ffigur { $number }
table-label = Tabl { $number }
section-reference = adran { $number }
paragraph-reference = paragraff { $number }
paragraph-spoken = Paragraff { $number }
note-spoken = Nodyn { $number }
appendix-label = Atodiad { $letter }
appendix-heading = { $label }: { $title }
table-continued = { $label }, parhad
source-line = Ffynhonnell: { $source }
notes = Nodiadau
contents = Cynnwys
date = Dyddiad
author = Awdur
draft = Drafft
draft-title = Drafft: { $title }
restricted-edition = Argraffiad cyfyngedig
not-for-publication = Nid i’w gyhoeddi.
left-blank = Gadawyd y dudalen hon yn wag yn fwriadol
page-of-pages = Tudalen { $page } o { $pages }

## Ffigurau: newidiadau, safleoedd, amcangyfrifon

change-up = i fyny { $amount }
change-down = i lawr { $amount }
change-up-in-full = i fyny { $amount }, o { $from } i { $to }
change-down-in-full = i lawr { $amount }, o { $from } i { $to }
change-in-full = { $amount }, o { $from } i { $to }
change-up-from-to = i fyny o { $from } i { $to }
change-down-from-to = i lawr o { $from } i { $to }
unchanged = heb newid
unchanged-at = heb newid ar { $value }
less-than = llai na { $value }
more-than = mwy na { $value }
part-of-whole = { $part } o { $whole }
whole-of-few = { $whole } at ei gilydd
in-per-cent = { $number } y cant
percentage-points = { $number } pwynt canran
highest-of = { $place } uchaf ymhlith { $count }
lowest-of = { $place } isaf ymhlith { $count }
the-highest-of = uchaf ymhlith { $count }
the-lowest-of = isaf ymhlith { $count }
joint = { $place } (cydradd)
estimated = amcangyfrif o { $figure }
with-interval = { $value } ({ $lower } i { $upper })
rate-per = { $value } fesul { $population }
better-than = yn well na
worse-than = yn waeth na
similar-to = yn debyg i
higher-than = yn uwch na
lower-than = yn is na
significant = yn ystadegol arwyddocaol
not-significant = heb fod yn ystadegol arwyddocaol
million = { $number } miliwn
billion = { $number } biliwn
trillion = { $number } triliwn

## Gwerthoedd coll a marciau

not-available = ddim ar gael
confidential = cyfrinachol
not-applicable = ddim yn berthnasol
rounds-to-zero = yn talgrynnu i sero
provisional = dros dro
revised = diwygiedig
estimate = amcangyfrif

## Siartiau a thablau o ddata

line-chart = Siart llinell
slope-chart = Siart goleddf
dot-chart = Siart dotiau
heatmap = Map gwres
flow-chart = Siart llif
timeline = Llinell amser
column-chart = Siart colofnau
bar-chart = Siart bar
grouped-column-chart = Siart colofnau wedi’u grwpio
grouped-bar-chart = Siart bar wedi’i grwpio
stacked-column-chart = Siart colofnau wedi’u pentyrru
stacked-bar-chart = Siart bar wedi’i bentyrru
column-chart-of-shares = Siart colofnau wedi’u pentyrru i 100%
bar-chart-of-shares = Siart bar wedi’i bentyrru i 100%
measure-by = { $measure } yn ôl { $by }
unit-percentage-points = pwyntiau canran
unit-per-people = fesul { $base } o bobl
share-of = Cyfran: { $measure }
share-column = { $name }, cyfran
flow-to = Cyrchfan
flow-pair = { $from } – { $to }
axis-starts-at = { $measure } (mae’r echelin yn dechrau ar { $value })
codes-explained = { $first } i { $last }: { $from } – { $to }.
short-million = { $number }m
short-billion = { $number }bn
short-trillion = { $number }tn
indicator = Dangosydd
indicator-value = Gwerth
indicator-rate = Cyfradd
indicator-comparator = Cymharydd
indicator-direction = Cyfeiriad
indicator-period = Cyfnod diweddaraf
indicator-source = Ffynhonnell
no-earlier-value = Dim gwerth cynharach
changed-since = { $change }, ers { $period }

## Siart mewn geiriau

alt-series = { $chart }: { $measure }
alt-shares = { $chart }: { $measure }
alt-panels = { $count } o siartiau bach ({ $chart }): { $measure }, un ar gyfer pob { $panel }
alt-several-series = { $opening }, { $count } o gyfresi
alt-many-values = { $count } o werthoedd; y cyntaf: { $first }; yr olaf: { $last }
alt-extremes = uchaf: { $highest }; isaf: { $lowest }
alt-missing = { $count } heb fod ar gael
alt-missing-because = { $reason }: { $count }
alt-rise = cynnydd o { $by }
alt-fall = gostyngiad o { $by }
alt-no-change = dim newid
alt-comparison = Er cymhariaeth, { $label }: { $value }.
alt-annotation = { $category }: { $text }.
alt-slope = { $chart }: { $measure }, { $periods }.
alt-slope-lines = { $count } o linellau: { $rose } wedi codi, { $fell } wedi gostwng, { $same } heb newid.
alt-largest-rise = Y cynnydd mwyaf: { $line }.
alt-largest-fall = Y gostyngiad mwyaf: { $line }.
alt-rose = { $name }: codi o { $from } i { $to }
alt-fell = { $name }: gostwng o { $from } i { $to }
alt-stayed = { $name }: aros ar { $to }
alt-then = { $name }: { $from }, yna { $to }
alt-flow = { $chart }: { $measure }; tarddiad: { $from }; cyrchfan: { $to }; { $origins } o darddiadau, { $destinations } o gyrchfannau, { $total } at ei gilydd.
alt-flow-destination = cyrchfan
alt-flow-part = { $to } { $value }
alt-flow-from = Tarddiad { $from } ({ $total }): { $parts }.
alt-flow-most-from = Y tarddiad mwyaf: { $from }, { $value }.
alt-flow-most-to = Y gyrchfan fwyaf: { $to }, { $value }.
alt-flow-widest = Y band lletaf: tarddiad { $from }, cyrchfan { $to }, { $value }.
alt-flow-widest-known = Y band lletaf o’r rhai sydd â rhif: tarddiad { $from }, cyrchfan { $to }, { $value }.
alt-heatmap = { $chart }: { $measure } yn ôl { $by }, { $rows } { $rows ->
    [one] rhes
   *[other] o resi
} a { $columns } { $columns ->
    [one] golofn
   *[other] o golofnau
}.
alt-counts = At ei gilydd: { $counts }.
alt-highest-and-lowest = Uchaf: { $highest }. Isaf: { $lowest }.
alt-and-others = { $named } a { $count } arall
alt-all = pob un yn { $value }
alt-all-are = Pob un: { $value }.
alt-more-series = A { $count } o gyfresi eraill.
alt-timeline = { $chart }: { $count } { $count ->
    [one] digwyddiad
   *[other] o ddigwyddiadau
}.
alt-timeline-span = { $chart }: { $count } { $count ->
    [one] digwyddiad
   *[other] o ddigwyddiadau
}, { $first } – { $last }.
alt-first-event = Y cyntaf, { $event }
alt-last-event = Yr olaf, { $event }

## Sut y cyfrifwyd colofnau set ddata, a pham nad oes gwerth

how-sum = Swm y canlynol: { $columns }
how-share = { $of } fel canran o’r holl resi
how-share-within = { $of } fel canran o’r holl resi sydd â’r un { $within }
how-part = { $of } fel canran o { $whole }
how-rate = { $of } fesul { $base } o { $population }
how-change = Newid yn { $of } ers y “{ $time }” blaenorol
how-change-in-per-cent = Newid canrannol yn { $of } ers y “{ $time }” blaenorol
how-index = { $of }, lle mae { $base } yn 100
how-standardised = { $of } fesul { $base } o { $population }, gyda phob “{ $over }” wedi’i gyfrif fel yn { $standard }
how-expected = { $population } yn ôl “{ $over }”, pob un ar gyfradd { $events } yn { $among }
how-ratio = { $of } am bob 100 o { $expected }
how-compared = A yw terfynau 95% { $of } uwchlaw neu islaw { $against }
how-compared-more-is-better = A yw terfynau 95% { $of } uwchlaw neu islaw { $against }; gorau po uchaf
how-compared-less-is-better = A yw terfynau 95% { $of } uwchlaw neu islaw { $against }; gorau po isaf
how-hidden = Nifer y bobl wedi’i amcangyfrif o { $first } a { $second }, gyda { $both }, drwy ddull Chapman
lower-limit = Terfyn hyder 95% isaf “{ $measure }”, { $method }
upper-limit = Terfyn hyder 95% uchaf “{ $measure }”, { $method }
lower-limit-label = { $measure }: terfyn 95% isaf
upper-limit-label = { $measure }: terfyn 95% uchaf
method-byar = drwy ddull Byar (union ar gyfer llai na 10)
method-dobson = drwy ddull Dobson
method-chao = drwy ddull Chao, ar y logarithm
method-wilson = drwy ddull sgôr Wilson
unit-rate = { $events } fesul { $base } { $people }
compared-better = gwell
compared-similar = tebyg
compared-worse = gwaeth
compared-higher = uwch
compared-lower = is
gap-needs = Mae angen “{ $measure }” ({ $missing }).
gap-needs-of-row = Mae angen “{ $measure }” ar gyfer { $row } ({ $missing }).
gap-not-in-dataset = Mae angen “{ $measure }” ar gyfer { $row }, nad yw yn “{ $dataset }”.
gap-no-number = nid yw’n rhif
gap-no-rows = Nid oes rhesi ar ei gyfer yn “{ $dataset }”.
gap-no-earlier-period = Nid oes cyfnod cynharach i gymharu ag ef.
gap-no-period-before = Nid yw’r cyfnod blaenorol yn y data.
gap-no-base = Nid oes gwerth ar gyfer { $base } i gymharu ag ef.
gap-no-benchmark = Nid oes meincnod ar ei gyfer.
gap-percentage-of-nothing = Byddai’n ganran o 0.
gap-percentage-of-few = Byddai’n ganran o { $base }, sydd o dan { $least }.
gap-is-zero = Mae “{ $measure }” yn 0.
gap-is-zero-in-a-group = Mae “{ $measure }” yn 0 mewn grŵp.
gap-too-few-events = Byddai’n seiliedig ar { $events } { $count ->
    [one] digwyddiad
   *[other] o ddigwyddiadau
}, ac mae angen { $least }.
gap-too-few-on-both = Mae “{ $measure }” yn { $value }; o dan { $least }, ni roddir amcangyfrif.
assumptions-of-hidden = Mae’r amcangyfrif yn seiliedig ar dybiaethau. Mae’r grŵp yn gaeedig: nid ymunodd neb ag ef ac nid ymadawodd neb ag ef rhwng y ddwy restr. Mae’r rhestrau’n annibynnol: nid yw bod ar y naill yn gwneud person yn fwy nac yn llai tebygol o fod ar y llall. Mae’r paru’n berffaith: adnabyddir pawb sydd ar y ddwy restr felly, a neb arall. Mae pawb yn y grŵp yr un mor debygol â’i gilydd o fod ar restr.

## Gwahaniaethau y mae gwiriad o'r data yn eu hegluro

note-does-not-add-up = { $measure } yn ôl { $by }, cyfanswm: { $differences }
note-adds-up-to = { $sum }
note-against = o gymharu â { $value }
note-not-between = heb fod rhwng { $low } a { $high }
note-more-differ = { $differences }; mae { $count } arall yn wahanol yn yr un modd
note-no-figures = Nid oes ffigurau ar gyfer { $list }
list-and-more = { $list }; a { $count } arall

## Cofnodion: pethau y mae papur yn eu rhestru

record-identifier = Dynodwr
record-number = Rhif
record-evidence = Tystiolaeth
raised-by = Codwyd gan { $groups } o { $asked } ({ $noun })
raised-by-column = Codwyd gan, { $noun }
asked-column = Gofynnwyd i, { $noun }
how-raised = Y nifer a gododd yr hyn y mae’r cofnod yn ei ateb ({ $noun })
how-raised-as = Y nifer a gododd yr hyn y mae’r cofnod yn ei ateb, fel { $stances } ({ $noun })
how-asked = Y cyfan: { $noun }
record-timing = Amseriad
record-overdue = Yn hwyr
record-due = I ddod
record-done = Wedi’i gwblhau
record-no-date = Dim dyddiad
how-overdue = Yn hwyr: heb ei gwblhau, ac i fod wedi’i gwblhau cyn { $date }
how-tally = Nifer y cofnodion ({ $records }) â’r dewis “{ $option }” ({ $choice })
overlap-of = Gorgyffwrdd: { $set }
other-record = { $singular } arall
overlap-shared = Yn gyffredin, { $by }
overlap-shared-by-name = Yn gyffredin, { $by }, yn ôl enw
how-overlap = Wedi’u cymharu yn ôl { $by }: yr hyn sydd yn y ddau
record-from = O’r papur: { $paper }
record-from-dated = O’r papur: { $paper }, { $date }

## Yr hyn y mae'r pennyn yn ei ddweud

none-stated = Dim.
published-on = cyhoeddwyd { $date }
not-yet-cleared = Heb ei gymeradwyo eto
exempt-reason = { $reason } ({ $act }, { $count ->
    [one] paragraff
   *[other] paragraffau
} { $numbers })

## Lle mae ffigur

standing-title = Teitl
standing-summary = Crynodeb
standing-heading = Pennawd
standing-beginning = Dechrau
standing-section = Adran { $number }, { $heading }
standing-under = O dan “{ $heading }”
standing-exhibit-title = { $label }, teitl
standing-exhibit-subtitle = { $label }, is-deitl
standing-exhibit-note = { $label }, nodyn
standing-alternative-text = { $label }, testun amgen
standing-column-header = { $label }, pennawd colofn

## Gwybodaeth esempt: disgrifiadau'r gyfraith

law-england = Atodlen 12A i Ddeddf Llywodraeth Leol 1972
    .paragraph-1 = gwybodaeth sy’n ymwneud ag unrhyw unigolyn
    .paragraph-2 = gwybodaeth sy’n debygol o ddatgelu pwy yw unigolyn
    .paragraph-3 = gwybodaeth sy’n ymwneud â materion ariannol neu fusnes unrhyw berson penodol, gan gynnwys yr awdurdod sy’n dal yr wybodaeth honno
    .paragraph-4 = gwybodaeth sy’n ymwneud ag ymgynghoriadau neu negodiadau mewn cysylltiad â mater cysylltiadau llafur
    .paragraph-5 = gwybodaeth y gellid hawlio braint broffesiynol gyfreithiol mewn cysylltiad â hi mewn achos cyfreithiol
    .paragraph-6 = gwybodaeth sy’n datgelu bod yr awdurdod yn bwriadu rhoi hysbysiad, neu wneud gorchymyn neu gyfarwyddyd, o dan unrhyw ddeddfiad
    .paragraph-7 = gwybodaeth sy’n ymwneud â chamau a gymerwyd neu sydd i’w cymryd mewn cysylltiad ag atal troseddau, ymchwilio iddynt neu eu herlyn
law-wales = Atodlen 12A i Ddeddf Llywodraeth Leol 1972
    .paragraph-12 = gwybodaeth sy’n ymwneud ag unigolyn penodol
    .paragraph-13 = gwybodaeth sy’n debygol o ddatgelu pwy yw unigolyn
    .paragraph-14 = gwybodaeth sy’n ymwneud â materion ariannol neu fusnes unrhyw berson penodol, gan gynnwys yr awdurdod sy’n dal yr wybodaeth honno
    .paragraph-15 = gwybodaeth sy’n ymwneud ag ymgynghoriadau neu negodiadau mewn cysylltiad â mater cysylltiadau llafur
    .paragraph-16 = gwybodaeth y gellid hawlio braint broffesiynol gyfreithiol mewn cysylltiad â hi mewn achos cyfreithiol
    .paragraph-17 = gwybodaeth sy’n datgelu bod yr awdurdod yn bwriadu rhoi hysbysiad, neu wneud gorchymyn neu gyfarwyddyd, o dan unrhyw ddeddfiad
    .paragraph-18 = gwybodaeth sy’n ymwneud â chamau a gymerwyd neu sydd i’w cymryd mewn cysylltiad ag atal troseddau, ymchwilio iddynt neu eu herlyn

## Mathau o bapur

kind-panel-report = Adroddiad i’r panel
    .plural = Adroddiadau i’r panel
    .description = Adroddiad gan gorff plismona lleol i’r panel heddlu a throseddu sy’n craffu ar ei waith.
    .field-meeting = Cyfarfod
    .field-agenda_item = Eitem ar yr agenda
    .field-access = Cyhoeddus neu esempt
    .option-public-report = Adroddiad cyhoeddus
    .option-exempt-report = Adroddiad esempt
    .field-exempt_reason = Rheswm dros esemptio
    .field-report_of = Adroddiad gan
    .field-contact = Swyddog cyswllt
    .field-contact-role = Rôl
    .field-contact-email = E-bost
    .field-contact-telephone = Ffôn
    .field-implications = Goblygiadau
    .field-implications-financial = Ariannol
    .field-implications-legal = Cyfreithiol
    .field-implications-equality = Cydraddoldeb
    .field-implications-risk = Risg
    .field-background_documents = Dogfennau cefndir
    .section-purpose = Diben
    .section-recommendations = Argymhellion
    .section-background = Cefndir
    .section-implications = Goblygiadau
    .section-background-documents = Dogfennau cefndir
kind-board-report = Adroddiad i’r bwrdd
    .plural = Adroddiadau i’r bwrdd
    .description = Adroddiad i fwrdd partneriaeth, a’i baragraffau wedi’u rhifo mewn un gyfres.
    .field-meeting = Adroddiad i
    .field-report_of = Adroddiad gan
    .field-subject_area = Pwnc
    .field-contact = Swyddog i gysylltu ag ef
    .field-contact-role = Rôl
    .field-contact-organisation = Sefydliad
    .field-contact-telephone = Ffôn
    .field-contact-email = E-bost
    .section-purpose = Diben yr adroddiad
    .section-background = Cefndir
    .section-recommendations = Argymhellion
kind-letter = Llythyr
    .plural = Llythyrau
    .description = Llythyr ar bapur y swyddfa, er enghraifft yr ymateb i arolygiad.
    .field-sender = Oddi wrth
    .field-sender-title = Teitl
    .field-sender-address = Cyfeiriad
    .field-sender-telephone = Ffôn
    .field-sender-email = E-bost
    .field-sender-website = Gwefan
    .field-sender-social = Cyfryngau cymdeithasol
    .field-recipient = At
    .field-our_reference = Ein cyfeirnod
    .field-your_reference = Eich cyfeirnod
    .field-salutation = Cyfarchiad
    .field-subject = Pwnc
    .field-sign_off = Diweddglo
    .field-signatory = Llofnodwr
    .field-signature = Llofnod
    .field-enclosures = Amgaeadau
    .field-copies = Copïau at
kind-inspection-response = Ymateb i arolygiad
    .plural = Ymatebion i arolygiadau
    .description = Llythyr sy’n ateb adroddiad gan arolygiaeth, fesul argymhelliad.
    .field-inspection = Yr adroddiad dan sylw
    .field-recommendations = Argymhellion a meysydd
    .singular-recommendations = Pwynt
    .field-recommendations-text = Yr hyn a gododd yr arolygwyr
    .field-recommendations-position = Safbwynt
    .option-accepted = Derbyniwyd
    .option-accepted-in-part = Derbyniwyd yn rhannol
    .option-not-accepted = Ni dderbyniwyd
    .field-recommendations-response = Ymateb
    .field-recommendations-action = Cam gweithredu
    .field-recommendations-reason = Rheswm dros beidio â gweithredu
    .field-recommendations-owner = Cyfrifoldeb
    .field-recommendations-due = Erbyn
    .field-late_reason = Pam mae’r ymateb yn hwyr
    .section-answers = Atebion
kind-locality-review = Adolygiad ardal
    .plural = Adolygiadau ardal
    .description = Yr hyn y mae staff rheng flaen a phartneriaid mewn un lle yn ei ddweud am broblem, a’r hyn i’w wneud yn ei chylch.
    .field-place = Lle
    .field-authors = Awduron
    .field-notice = Hysbysiad
    .field-short = Grŵp
    .field-members = Yn yr ystafell
    .field-findings = Canfyddiadau
    .singular-findings = Canfyddiad
    .field-findings-group = Grŵp
    .field-findings-theme = Thema
    .back-findings-theme = Codwyd gan
    .field-findings-stance = Safbwynt
    .option-strength = Cryfder
    .option-gap = Bwlch
    .option-concern = Pryder
    .field-findings-says = Yr hyn a ddywedwyd
    .field-themes = Themâu
    .singular-themes = Thema
    .field-themes-label = Thema
    .field-themes-unanswered = Pam nad oes argymhelliad yn ei hateb
    .field-recommendations = Argymhellion
    .singular-recommendations = Argymhelliad
    .field-recommendations-lead = Argymhelliad
    .field-recommendations-detail = Manylion
    .field-recommendations-themes = Themâu yr ymatebir iddynt
    .back-recommendations-themes = Ymatebir gan
    .field-recommendations-owner = Cyfrifoldeb
    .field-recommendations-due = Erbyn
    .noun-recommendations = grwpiau
    .section-introduction = Cyflwyniad
    .section-purpose = Diben
    .section-interviews = Y cyfweliadau
    .section-summary = Crynodeb
    .section-recommendations = Argymhellion
kind-delivery-plan = Cynllun cyflawni
    .plural = Cynlluniau cyflawni
    .description = Yr hyn y bydd partneriaid yn ei wneud o dan Erlid, Atal, Diogelu a Pharatoi, pwy sy’n gyfrifol, erbyn pryd, a’r hyn sy’n hwyr.
    .field-place = Lle
    .field-period = Cyfnod dan sylw
    .field-agreed_by = Cytunwyd gan
    .field-owner = Perchennog y cynllun
    .field-actions = Camau gweithredu
    .singular-actions = Cam gweithredu
    .field-actions-action = Cam gweithredu
    .field-actions-pillar = Colofn
    .option-pursue = Erlid
    .option-prevent = Atal
    .option-protect = Diogelu
    .option-prepare = Paratoi
    .field-actions-answers = Argymhelliad yr ymatebir iddo
    .field-actions-detail = Manylion
    .field-actions-owner = Cyfrifoldeb
    .field-actions-due = Erbyn
    .field-actions-status = Statws
    .option-proposed = Arfaethedig
    .option-agreed = Cytunwyd
    .option-under-way = Ar waith
    .option-done = Wedi’i gwblhau
    .option-stopped = Wedi’i atal
    .section-purpose = Diben
    .section-pursue = Erlid
    .section-prevent = Atal
    .section-protect = Diogelu
    .section-prepare = Paratoi
    .section-progress = Cynnydd
kind-meeting-pack = Pecyn cyfarfod
    .plural = Pecynnau cyfarfod
    .description = Agenda cyfarfod a’r papurau ar ei gyfer, wedi’u rhwymo mewn un PDF.
    .field-body = Corff
    .field-time = Amser
    .field-place = Lle
    .field-published = Cyhoeddwyd
    .field-items = Agenda
    .field-items-item = Eitem
    .field-items-title = Teitl
    .field-items-paper = Papur
    .field-items-purpose = Diben
    .field-items-exempt = Rheswm dros esemptio
kind-meeting-register = Cofrestr cyfarfodydd
    .plural = Cofrestrau cyfarfodydd
    .description = Pa gyfarfodydd sydd, yr hyn y mae pob un yn ei drafod a phwy sy’n mynychu, a lle maent yn gorgyffwrdd.
    .field-place = Lle
    .field-owner = Cedwir gan
    .field-bodies = Cyrff
    .singular-bodies = Corff
    .field-bodies-name = Corff
    .field-bodies-who = Pwy ydynt
    .field-meetings = Cyfarfodydd
    .singular-meetings = Cyfarfod
    .field-meetings-name = Cyfarfod
    .field-meetings-covers = Yr hyn y mae’n ei drafod
    .field-meetings-attends = Pwy sy’n mynychu
    .field-meetings-often = Pa mor aml
    .field-meetings-named_by = Enwyd gan
    .section-purpose = Diben
    .section-meetings = Cyfarfodydd
    .section-overlap = Gorgyffwrdd
    .section-next-steps = Camau nesaf
kind-needs-assessment = Asesiad o anghenion
    .plural = Asesiadau o anghenion
    .description = Yr hyn sy’n hysbys am broblem mewn lle, o ddata pob partner, yr hyn nad yw’n hysbys, a’r hyn i’w wneud yn ei chylch.
    .field-place = Lle
    .field-commissioned_by = Comisiynwyd gan
    .field-authors = Awduron
    .field-period = Cyfnod dan sylw
    .field-next_version = Y fersiwn nesaf erbyn
    .field-notice = Hysbysiad
    .field-assets = Cofrestr asedau
    .singular-assets = Ased
    .field-assets-name = Gwasanaeth
    .field-assets-does = Yr hyn y mae’n ei wneud
    .field-assets-place = Ble
    .field-assets-for_whom = I bwy
    .field-gaps = Bylchau
    .singular-gaps = Bwlch
    .field-gaps-gap = Bwlch
    .field-gaps-why = Pam mae’n bwysig
    .field-gaps-themes = Themâu
    .back-gaps-themes = Bylchau a enwir
    .field-gaps-data = Data a fyddai’n ei lenwi
    .field-recommendations = Argymhellion
    .singular-recommendations = Argymhelliad
    .field-recommendations-lead = Argymhelliad
    .field-recommendations-detail = Manylion
    .field-recommendations-gaps = Bylchau yr ymatebir iddynt
    .field-recommendations-owner = Cyfrifoldeb
    .field-recommendations-due = Erbyn
    .field-collection-plan = Cynllun casglu
    .singular-collection-plan = Cais
    .field-collection-plan-partner = Partner
    .field-collection-plan-topic = Pwnc
    .field-collection-plan-data = Data y gofynnwyd amdanynt
    .field-collection-plan-period = Cyfnod
    .field-collection-plan-basis = Sail gyfreithlon
    .field-collection-plan-owner = Cyfrifoldeb
    .field-collection-plan-status = Statws
    .option-asked = Gofynnwyd
    .option-received = Derbyniwyd
    .option-refused = Gwrthodwyd
    .option-gap = Bwlch
    .option-not-yet-received = Heb ddod i law eto
    .field-collection-plan-due = Erbyn
    .section-terms-of-reference = Cylch gorchwyl
    .section-scope-and-method = Cwmpas a dull
    .section-population = Poblogaeth
    .section-nature-and-scale = Natur a graddfa
    .section-drug-market = Marchnad gyffuriau
    .section-people-at-risk = Pobl mewn perygl
    .section-voices = Lleisiau
    .section-assets-and-services = Asedau a gwasanaethau
    .section-gaps = Bylchau
    .section-recommendations = Argymhellion
    .section-data-quality = Ansawdd data
    .section-collection-plan = Cynllun casglu
## Print, a’r hyn y mae’n ei rannu â’r dudalen

exempt-paper = Nid i’w gyhoeddi
restricted-passage = Cyfyngedig
restricted-passage-why = Cyfyngedig: { $reason }
## Tudalennau: y ffrâm o'u cwmpas

skip-link = Neidio i’r prif gynnwys
edition-banner = { $strong }Argraffiad cyfyngedig.{ $strong-end } Nid i’w gyhoeddi.
home = Hafan
papers = Papurau
data = Data
accessibility = Hygyrchedd
search = Chwilio
site-navigation = Y safle
breadcrumbs = Briwsion bara
footer-navigation = Troedyn
accessibility-statement = Datganiad hygyrchedd
feed = Ffrwd papurau newydd (Atom)

## Tudalennau: meintiau a chyfrifon. { $count } sy'n dewis y ffurf; lle saif { $number } wrth ei ymyl, hwnnw a argreffir

size-bytes = { $count ->
    [two] { $count } feit
   *[other] { $count } beit
}
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
pages-count = { $count ->
    [one] { $count } dudalen
    [two] { $count } dudalen
    [many] { $count } thudalen
   *[other] { $count } tudalen
}
papers-count = { $count ->
    [two] { $number } bapur
    [few] { $number } phapur
    [many] { $number } phapur
   *[other] { $number } papur
}
figures-count = { $count } ffigur
exhibits-count = { $count ->
    [one] { $count } siart neu dabl
   *[other] { $count } o siartiau a thablau
}

## Tudalennau: rhestrau o bapurau. Dim ond ei ddarllen yn uchel a gaiff yr hyn sydd rhwng { $hidden } a { $hidden-end }

filter-papers = Hidlo’r papurau
filter-kind = Math
all-kinds = Pob math
filter-body = Corff
all-bodies = Pob corff
filter-year = Blwyddyn
all-years = Pob blwyddyn
papers-in-list = { $count ->
    [two] { $number }{ $hidden } bapur{ $hidden-end }
    [few] { $number }{ $hidden } phapur{ $hidden-end }
    [many] { $number }{ $hidden } phapur{ $hidden-end }
   *[other] { $number }{ $hidden } papur{ $hidden-end }
}
papers-none-chosen = Nid oes papur sy’n cyfateb i bopeth a ddewiswyd. { $link }Gweld pob papur{ $link-end }.
papers-of-body = Papurau { $body }, y diweddaraf yn gyntaf.
papers-of-year = Papurau { $year }, y diweddaraf yn gyntaf.
pages-of-list = Tudalennau’r rhestr hon
page-of-list = { $hidden }Tudalen { $hidden-end }{ $number }
list-page-title = Tudalen { $number }: { $title }
pdf-of-paper = PDF{ $hidden }: { $title }{ $hidden-end }

## Tudalennau: chwilio, a thudalen heb ei chanfod. Mae dolen o amgylch y geiriau rhwng { $link } a { $link-end }

search-papers = Chwilio’r papurau
search-more = Dangos rhagor o ganlyniadau
search-found = { $count ->
    [two] { $number } ganlyniad ar gyfer “{ $words }”
    [few] { $number } chanlyniad ar gyfer “{ $words }”
    [many] { $number } chanlyniad ar gyfer “{ $words }”
   *[other] { $number } canlyniad ar gyfer “{ $words }”
}
search-none = Dim canlyniadau ar gyfer “{ $words }”. Gwiriwch y sillafu neu defnyddiwch lai o eiriau.
search-failed = Ni ellir defnyddio’r chwiliad ar hyn o bryd.
search-without = Mae angen JavaScript ar y chwiliad, a rhaid agor y safle o weinydd gwe. Gallwch hefyd edrych drwy’r { $link-papers }rhestr o’r holl bapurau{ $link-papers-end }.
search-without-data = Mae angen JavaScript ar y chwiliad, a rhaid agor y safle o weinydd gwe. Gallwch hefyd edrych drwy’r { $link-papers }rhestr o’r holl bapurau{ $link-papers-end } a’r { $link-data }rhestr o setiau data{ $link-data-end }.
page-not-found = Heb ddod o hyd i’r dudalen
not-found-address = Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch ei gopïo, gwiriwch eich bod wedi copïo’r cyfan.
not-found-moved = Os gwnaethoch ddilyn dolen i gyrraedd yma, efallai fod y papur wedi symud. Gallwch chwilio amdano yn y { $link }rhestr o’r holl bapurau{ $link-end }.
not-found-contact = Os ydych yn dal i fethu dod o hyd iddo, ysgrifennwch at { $link }{ $email }{ $link-end }.

## Tudalennau: papur

download-paper = Lawrlwytho’r ddogfen hon ar ffurf PDF
figures-and-sources = Y ffigurau a’u ffynonellau
figures-are-links = Yn y testun, mae pob un o’r ffigurau hyn yn ddolen i’w ffynhonnell.
sections = Adrannau
previous = Blaenorol
next = Nesaf
versions-of-draft = Fersiynau’r drafft hwn
version = Fersiwn
cleared-by = Cymeradwywyd gan
agenda = Agenda
agenda-item = Eitem
agenda-subject = Pwnc
agenda-pack-page = Tudalen y pecyn
item-title = Eitem { $number }: { $title }
pack-page = Tudalen { $page } y pecyn
page-of-paper-and-pack = Tudalen { $page } o { $pages } · Tudalen { $pack-page } y pecyn
note-back = Yn ôl{ $hidden } at nodyn { $number } yn y testun{ $hidden-end }
note-back-mention = Yn ôl{ $hidden } at nodyn { $number } yn y testun, crybwylliad { $mention }{ $hidden-end }
data-of-exhibit = Data ar gyfer { $exhibit }
data-of-exhibit-title = Data ar gyfer { $exhibit }: { $title }
download-data = Lawrlwytho data { $exhibit }
from-dataset = O’r set ddata { $dataset }

## Yr un papur mewn ieithoedd eraill: enw'r iaith ei hun, a'r geiriau o flaen yr enwau

language-name = Cymraeg
also-available-in = Hefyd ar gael yn:

## Tudalennau: o ble y daw ffigurau papur

figures-and-sources-of = Y ffigurau a’u ffynonellau: { $paper }
figures-and-sources-description = O ble y daw pob ffigur yn “{ $paper }”.
register-intro = { $count ->
    [one] Mae’r dudalen hon yn rhestru’r ffigur yn { $link }{ $paper }{ $link-end }, gyda’i frawddeg a’i ffynhonnell.
   *[other] Mae’r dudalen hon yn rhestru’r { $count } ffigur yn { $link }{ $paper }{ $link-end } yn y drefn y’u darllenir, pob un gyda’i frawddeg a’i ffynhonnell.
}
register-bound = Daw { $count } o setiau data.
register-cited = Teipiwyd { $count } gan enwi ffynhonnell.
register-files = Lawrlwytho’r rhestr hon:
register-file = Ffeil { $type }{ $hidden } o’r ffigurau a’u ffynonellau{ $hidden-end }
figures = Ffigurau
datasets-behind = Y setiau data y tu ôl i’r ffigurau hyn
in-the-paper = Yn y papur
place-of-figure = { $place }{ $hidden } (ffigur { $number }){ $hidden-end }
sort-of-figure = Math
typed-with-source = Teipiwyd gyda’i ffynhonnell
written-in = Ysgrifennwyd yn
line-of-file = { $file }, llinell { $line }
dataset = Set ddata
selection = Detholiad
how-worked-out = Sut y’i cyfrifwyd
status-of-values = Statws y gwerthoedd
function = Ffwythiant
source-published = { $source }, cyhoeddwyd { $date }

## Tudalennau: setiau data

data-lead = Y setiau data y tu ôl i’r papurau: o ble y daw pob un, beth sydd ynddi, a pha bapurau sy’n ei defnyddio.
data-description = Y setiau data y tu ôl i’r papurau, gyda’u ffynonellau.
datasets = Setiau data
source = Ffynhonnell
published = Cyhoeddwyd
period = Cyfnod
area = Ardal
licence = Trwydded
columns = Colofnau
files = Ffeiliau
used-in = Defnyddir yn
not-a-file = Ni chynigir y set ddata hon fel ffeil
whole-dataset = y set ddata gyfan{ $hidden } ({ $dataset }){ $hidden-end }
dataset-description = disgrifiad ar gyfer rhaglenni{ $hidden } ({ $dataset }){ $hidden-end }
worked-out = Cyfrifwyd: { $how }
column-status = { $column }, statws
column-note = { $column }, nodyn

## Tudalennau: y datganiad hygyrchedd, o dan benawdau model y llywodraeth

accessibility-title = Datganiad hygyrchedd ar gyfer { $site }
accessibility-about = Mae’r datganiad hwn yn ymwneud â’r wefan { $site } a’r ffeiliau PDF sydd arni. Caiff y wefan ei rhedeg gan { $organisation }.
accessibility-about-address = Mae’r datganiad hwn yn ymwneud â’r wefan { $site }, { $link }{ $address }{ $link-end }, a’r ffeiliau PDF sydd arni. Caiff y wefan ei rhedeg gan { $organisation }.
accessibility-aim = Rydym am i gynifer o bobl â phosibl allu darllen ein papurau.
accessibility-device = { $link }Mae AbilityNet yn esbonio sut i wneud eich dyfais yn haws ei defnyddio{ $link-end } os oes gennych anabledd.
accessibility-how = Pa mor hygyrch yw’r wefan hon
accessibility-how-full = Ni wyddom am unrhyw ran o’r wefan hon nad yw’n hygyrch.
accessibility-how-partial = Mae’r rhan fwyaf o’r wefan hon yn hygyrch. Rhestrir y rhannau nad ydynt o dan { $link }Cynnwys nad yw’n hygyrch{ $link-end }, gyda’r rhesymau.
accessibility-how-none = Nid yw rhannau helaeth o’r wefan hon yn hygyrch eto. Fe’u rhestrir o dan { $link }Cynnwys nad yw’n hygyrch{ $link-end }, gyda’r rhesymau.
accessibility-feedback = Adborth a gwybodaeth gyswllt
accessibility-reply = { $count ->
    [two] Byddwn yn ystyried yr hyn sydd ei angen arnoch ac yn ateb o fewn { $count } ddiwrnod gwaith.
   *[other] Byddwn yn ystyried yr hyn sydd ei angen arnoch ac yn ateb o fewn { $count } diwrnod gwaith.
}
accessibility-reporting = Rhoi gwybod am broblemau hygyrchedd gyda’r wefan hon
accessibility-tell = Rydym am wybod beth sy’n eich rhwystro. Os dewch o hyd i broblem nad yw wedi’i rhestru ar y dudalen hon, neu os ydych o’r farn nad ydym yn bodloni’r rheoliadau hygyrchedd, rhowch wybod i ni.
accessibility-tell-email = Rydym am wybod beth sy’n eich rhwystro. Os dewch o hyd i broblem nad yw wedi’i rhestru ar y dudalen hon, neu os ydych o’r farn nad ydym yn bodloni’r rheoliadau hygyrchedd, rhowch wybod i ni drwy e-bostio { $link-email }{ $email }{ $link-email-end }.
accessibility-tell-telephone = Rydym am wybod beth sy’n eich rhwystro. Os dewch o hyd i broblem nad yw wedi’i rhestru ar y dudalen hon, neu os ydych o’r farn nad ydym yn bodloni’r rheoliadau hygyrchedd, rhowch wybod i ni drwy ffonio { $link-telephone }{ $telephone }{ $link-telephone-end }.
accessibility-tell-either = Rydym am wybod beth sy’n eich rhwystro. Os dewch o hyd i broblem nad yw wedi’i rhestru ar y dudalen hon, neu os ydych o’r farn nad ydym yn bodloni’r rheoliadau hygyrchedd, rhowch wybod i ni drwy e-bostio { $link-email }{ $email }{ $link-email-end } neu ffonio { $link-telephone }{ $telephone }{ $link-telephone-end }.
accessibility-enforcement = Y weithdrefn orfodi
accessibility-commission = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018 (y “rheoliadau hygyrchedd”). Os nad ydych yn fodlon ar y ffordd rydym yn ateb eich cwyn, { $link }cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS){ $link-end }.
accessibility-technical = Gwybodaeth dechnegol am hygyrchedd y wefan hon
accessibility-committed = Mae { $organisation } wedi ymrwymo i sicrhau bod y wefan yn hygyrch, yn unol â’r rheoliadau hygyrchedd.
accessibility-status = Statws cydymffurfio
accessibility-status-full = Mae’r wefan hon yn { $strong }cydymffurfio’n llawn{ $strong-end } â safon AA { $link }Canllawiau Hygyrchedd Cynnwys Gwe fersiwn 2.2{ $link-end }.
accessibility-status-partial = Mae’r wefan hon yn { $strong }cydymffurfio’n rhannol{ $strong-end } â safon AA { $link }Canllawiau Hygyrchedd Cynnwys Gwe fersiwn 2.2{ $link-end }, oherwydd yr achosion o ddiffyg cydymffurfio a restrir isod.
accessibility-status-none = { $strong }Nid yw’r wefan hon yn cydymffurfio{ $strong-end } â safon AA { $link }Canllawiau Hygyrchedd Cynnwys Gwe fersiwn 2.2{ $link-end }. Rhestrir yr achosion o ddiffyg cydymffurfio isod.
accessibility-content = Cynnwys nad yw’n hygyrch
accessibility-reasons = Nid yw’r cynnwys a restrir isod yn hygyrch am y rhesymau canlynol.
accessibility-non-compliance = Diffyg cydymffurfio â’r rheoliadau hygyrchedd
accessibility-burden = Baich anghymesur
accessibility-scope = Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd
accessibility-nothing-listed = Nid oes unrhyw gynnwys wedi’i restru o dan y pennawd hwn.
accessibility-none-known = Ni wyddom am unrhyw gynnwys o’r fath.
accessibility-preparation = Paratoi’r datganiad hygyrchedd hwn
accessibility-prepared = Paratowyd y datganiad hwn ar { $prepared }. Fe’i hadolygwyd ddiwethaf ar { $reviewed }.
