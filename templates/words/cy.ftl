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
date-month = { $month } { $year }
date-day = { $day } { $month-year }
from-to-months = { $from } i { $to }

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

list-and = { $most } a { $last }
from-to = o { $from } i { $to }
range = { $from } i { $to }
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
change-up-from-to = i fyny o { $from } i { $to }
change-down-from-to = i lawr o { $from } i { $to }
unchanged = heb newid
unchanged-at = heb newid ar { $value }
less-than = llai na { $value }
more-than = mwy na { $value }
in-per-cent = { $number } y cant
percentage-points = { $number } pwynt canran
highest-of = { $place } uchaf o { $count }
lowest-of = { $place } isaf o { $count }
the-highest-of = uchaf o { $count }
the-lowest-of = isaf o { $count }
joint = cydradd { $place }
estimated = amcangyfrif o { $figure }
with-interval = { $value } ({ $lower } i { $upper })
rate-per = { $value } fesul { $population }
better-than = yn well na
worse-than = yn waeth na
similar-to = yn debyg i
higher-than = yn uwch na
lower-than = yn is na
significant = yn ystadegol arwyddocaol
not-significant = ddim yn ystadegol arwyddocaol
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
    [two] { $count }{ $hidden } bapur{ $hidden-end }
    [few] { $count }{ $hidden } phapur{ $hidden-end }
    [many] { $count }{ $hidden } phapur{ $hidden-end }
   *[other] { $count }{ $hidden } papur{ $hidden-end }
}
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
unit-percentage-points = pwyntiau canran

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
