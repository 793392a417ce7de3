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
organisation = Sefydliad
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
## Yr un papur mewn ieithoedd eraill: enw'r iaith ei hun, a'r geiriau o flaen yr enwau

language-name = Cymraeg
also-available-in = Hefyd ar gael yn:
