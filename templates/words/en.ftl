# The words candour writes itself, in English. Messages are in the form of Fluent (projectfluent.org): the id, then
# the text; { $number } stands for what is put in. To change one, write it into a file of your office's own,
# templates/words/en.ftl: only the messages that differ.

## Dates

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
date-month = { $month } { $year }
date-day = { $day } { $month-year }
from-to-months = { $from } to { $to }

## Numbers in words

number-0 = zero
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve
number-13 = thirteen
number-14 = fourteen
number-15 = fifteen
number-16 = sixteen
number-17 = seventeen
number-18 = eighteen
number-19 = nineteen
number-20 = twenty
number-30 = thirty
number-40 = forty
number-50 = fifty
number-60 = sixty
number-70 = seventy
number-80 = eighty
number-90 = ninety
number-100 = one hundred
number-of-tens-and-ones = { $tens }-{ $ones }

## Places in an order; the endings are for digits: 21st, 112th

ordinal-1 = first
ordinal-2 = second
ordinal-3 = third
ordinal-4 = fourth
ordinal-5 = fifth
ordinal-6 = sixth
ordinal-7 = seventh
ordinal-8 = eighth
ordinal-9 = ninth
ordinal-10 = tenth
ordinal-11 = eleventh
ordinal-12 = twelfth
ordinal-13 = thirteenth
ordinal-14 = fourteenth
ordinal-15 = fifteenth
ordinal-16 = sixteenth
ordinal-17 = seventeenth
ordinal-18 = eighteenth
ordinal-19 = nineteenth
ordinal-20 = twentieth
ordinal-30 = thirtieth
ordinal-40 = fortieth
ordinal-50 = fiftieth
ordinal-60 = sixtieth
ordinal-70 = seventieth
ordinal-80 = eightieth
ordinal-90 = ninetieth
ordinal-100 = one hundredth
ordinal-of-tens-and-ones = { $tens }-{ $ones }
ordinal-ending = th
ordinal-ending-1 = st
ordinal-ending-2 = nd
ordinal-ending-3 = rd
ordinal-ending-11 = th
ordinal-ending-12 = th
ordinal-ending-13 = th

## Rows of names; ranges

list-and = { $most } and { $last }
from-to = from { $from } to { $to }
range = { $from } to { $to }
nothing = none
yes = Yes
no = No

## Labels of what is numbered, and how references to it read

figure-label = Figure { $number }
table-label = Table { $number }
section-reference = section { $number }
paragraph-reference = paragraph { $number }
paragraph-spoken = Paragraph { $number }
note-spoken = Note { $number }
appendix-label = Appendix { $letter }
appendix-heading = { $label }: { $title }
table-continued = { $label }, continued
source-line = Source: { $source }
notes = Notes
contents = Contents
date = Date
organisation = Organisation
author = Author
draft = Draft
draft-title = Draft: { $title }
restricted-edition = Restricted edition
not-for-publication = Not for publication.
left-blank = This page is intentionally left blank
page-of-pages = Page { $page } of { $pages }

## Figures: changes, ranks, estimates

change-up = up { $amount }
change-down = down { $amount }
change-up-from-to = up from { $from } to { $to }
change-down-from-to = down from { $from } to { $to }
unchanged = unchanged
unchanged-at = unchanged at { $value }
less-than = less than { $value }
more-than = more than { $value }
in-per-cent = { $number } per cent
percentage-points = { $number } { $one ->
    [one] percentage point
   *[other] percentage points
}
highest-of = { $place } highest of { $count }
lowest-of = { $place } lowest of { $count }
the-highest-of = highest of { $count }
the-lowest-of = lowest of { $count }
joint = joint { $place }
estimated = an estimated { $figure }
with-interval = { $value } ({ $lower } to { $upper })
rate-per = { $value } per { $population }
better-than = better than
worse-than = worse than
similar-to = similar to
higher-than = higher than
lower-than = lower than
significant = statistically significant
not-significant = not statistically significant
million = { $number } million
billion = { $number } billion
trillion = { $number } trillion

## Values that are not there, and marks

not-available = not available
confidential = confidential
not-applicable = not applicable
rounds-to-zero = rounds to zero
provisional = provisional
revised = revised
estimate = estimated

## Print, and what it shares with the page

exempt-paper = Not for publication
restricted-passage = Restricted
restricted-passage-why = Restricted: { $reason }
versions-of-draft = Versions of this draft
version = Version
cleared-by = Cleared by
agenda = Agenda
agenda-item = Item
agenda-subject = Subject
agenda-pack-page = Pack page
item-title = Item { $number }: { $title }
pack-page = Pack page { $page }
page-of-paper-and-pack = Page { $page } of { $pages } · Pack page { $pack-page }
## The same paper in other languages: the language's own name, and the words in front of the names

language-name = English
also-available-in = Also available in:
