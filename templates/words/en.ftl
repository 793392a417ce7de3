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
## Pages: the frame around them

skip-link = Skip to main content
edition-banner = { $strong }Restricted edition.{ $strong-end } Not for publication.
home = Home
papers = Papers
data = Data
accessibility = Accessibility
search = Search
site-navigation = Site
breadcrumbs = Breadcrumbs
footer-navigation = Footer
accessibility-statement = Accessibility statement
feed = Feed of new papers (Atom)

## Pages: sizes and counts. { $count } chooses the form; where { $number } stands beside it, that is printed

size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
pages-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
papers-count = { $count ->
    [one] { $number } paper
   *[other] { $number } papers
}
figures-count = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
exhibits-count = { $count ->
    [one] { $count } chart or table
   *[other] { $count } charts and tables
}

## Pages: lists of papers. What stands between { $hidden } and { $hidden-end } is only read out

filter-papers = Filter papers
filter-kind = Kind
all-kinds = All kinds
filter-body = Body
all-bodies = All bodies
filter-year = Year
all-years = All years
papers-in-list = { $count ->
    [one] { $count }{ $hidden } paper{ $hidden-end }
   *[other] { $count }{ $hidden } papers{ $hidden-end }
}
papers-of-body = Papers of { $body }, newest first.
papers-of-year = Papers dated { $year }, newest first.
pages-of-list = Pages of this list
page-of-list = { $hidden }Page { $hidden-end }{ $number }
list-page-title = Page { $number }: { $title }
pdf-of-paper = PDF{ $hidden } of { $title }{ $hidden-end }

## Pages: search and page not found. A link stands around the words between { $link } and { $link-end }

search-papers = Search the papers
search-more = Show more results
search-found = { $count ->
    [one] { $number } result for “{ $words }”
   *[other] { $number } results for “{ $words }”
}
search-none = No results for “{ $words }”. Check the spelling or use fewer words.
search-failed = The search cannot be used at the moment.
search-without = The search needs JavaScript, and a site that is opened from a web server. You can also look through the { $link-papers }list of all papers{ $link-papers-end }.
search-without-data = The search needs JavaScript, and a site that is opened from a web server. You can also look through the { $link-papers }list of all papers{ $link-papers-end } and the { $link-data }list of datasets{ $link-data-end }.
page-not-found = Page not found
not-found-address = If you typed the address, check that it is right. If you copied it, check that you copied all of it.
not-found-moved = If you followed a link to get here, the paper may have moved. You can look for it in the { $link }list of all papers{ $link-end }.
not-found-contact = If you still cannot find it, write to { $link }{ $email }{ $link-end }.

## Pages: a paper

download-paper = Download this { $kind } as a PDF
figures-and-sources = Figures and their sources
figures-are-links = In the text, each of these figures is a link to its source.
sections = Sections
previous = Previous
next = Next
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
note-back = Back{ $hidden } to note { $number } in the text{ $hidden-end }
note-back-mention = Back{ $hidden } to note { $number } in the text, mention { $mention }{ $hidden-end }
data-of-exhibit = Data for { $exhibit }
data-of-exhibit-title = Data for { $exhibit }: { $title }
download-data = Download the data of { $exhibit }
from-dataset = From the dataset { $dataset }

## The same paper in other languages: the language's own name, and the words in front of the names

language-name = English
also-available-in = Also available in:

## Pages: where the figures of a paper come from

figures-and-sources-of = Figures and their sources: { $paper }
figures-and-sources-description = Where each figure in “{ $paper }” comes from.
register-intro = { $count ->
    [one] This page lists the figure in { $link }{ $paper }{ $link-end } in the order of reading, each with its sentence and its source.
   *[other] This page lists the { $count } figures in { $link }{ $paper }{ $link-end } in the order of reading, each with its sentence and its source.
}
register-bound = { $count ->
    [one] { $count } comes from datasets.
   *[other] { $count } come from datasets.
}
register-cited = { $count ->
    [one] { $count } was typed with a source named.
   *[other] { $count } were typed with a source named.
}
register-files = Download this list:
register-file = { $type } file{ $hidden } of the figures and their sources{ $hidden-end }
figures = Figures
datasets-behind = Datasets behind these figures
in-the-paper = In the paper
place-of-figure = { $place }{ $hidden } (figure { $number }){ $hidden-end }
sort-of-figure = Kind
typed-with-source = Typed with its source
written-in = Written in
line-of-file = { $file }, line { $line }
dataset = Dataset
selection = Selection
function = Function
source-published = { $source }, published { $date }

## Pages: datasets

data-lead = The datasets behind the papers: where each comes from, what it holds, which papers use it.
data-description = The datasets behind the papers, with their sources.
datasets = Datasets
source = Source
published = Published
period = Period
area = Area
licence = Licence
columns = Columns
files = Files
used-in = Used in
not-a-file = Not offered as a file
whole-dataset = whole dataset{ $hidden } ({ $dataset }){ $hidden-end }
dataset-description = description for programs{ $hidden } ({ $dataset }){ $hidden-end }
worked-out = Worked out: { $how }
column-status = { $column }, status
column-note = { $column }, note
unit-percentage-points = percentage points

## Pages: the accessibility statement, under the headings of the government's model

accessibility-title = Accessibility statement for { $site }
accessibility-about = This statement is about the website { $site } and the PDF files on it. The website is run by { $organisation }.
accessibility-about-address = This statement is about the website { $site }, { $link }{ $address }{ $link-end }, and the PDF files on it. The website is run by { $organisation }.
accessibility-aim = We want as many people as possible to be able to read our papers.
accessibility-device = { $link }AbilityNet explains how to make your device easier to use{ $link-end } if you have a disability.
accessibility-how = How accessible this website is
accessibility-how-full = We know of no part of this website that is not accessible.
accessibility-how-partial = Most of this website is accessible. The parts that are not are listed under { $link }Non-accessible content{ $link-end }, with the reasons.
accessibility-how-none = Large parts of this website are not yet accessible. They are listed under { $link }Non-accessible content{ $link-end }, with the reasons.
accessibility-feedback = Feedback and contact information
accessibility-reply = { $count ->
    [one] We will consider what you need and reply within { $count } working day.
   *[other] We will consider what you need and reply within { $count } working days.
}
accessibility-reporting = Reporting accessibility problems with this website
accessibility-tell = We want to know what stands in your way. If you find a problem that is not listed on this page, or think that we do not meet the accessibility regulations, tell us.
accessibility-tell-email = We want to know what stands in your way. If you find a problem that is not listed on this page, or think that we do not meet the accessibility regulations, tell us at { $link-email }{ $email }{ $link-email-end }.
accessibility-tell-telephone = We want to know what stands in your way. If you find a problem that is not listed on this page, or think that we do not meet the accessibility regulations, tell us on { $link-telephone }{ $telephone }{ $link-telephone-end }.
accessibility-tell-either = We want to know what stands in your way. If you find a problem that is not listed on this page, or think that we do not meet the accessibility regulations, tell us at { $link-email }{ $email }{ $link-email-end } or on { $link-telephone }{ $telephone }{ $link-telephone-end }.
accessibility-enforcement = Enforcement procedure
accessibility-commission = The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we answer your complaint, { $link }contact the Equality Advisory and Support Service (EASS){ $link-end }.
accessibility-technical = Technical information about this website’s accessibility
accessibility-committed = { $organisation } is committed to making its website accessible, in accordance with the accessibility regulations.
accessibility-status = Compliance status
accessibility-status-full = This website is { $strong }fully compliant{ $strong-end } with the { $link }Web Content Accessibility Guidelines version 2.2{ $link-end } AA standard.
accessibility-status-partial = This website is { $strong }partially compliant{ $strong-end } with the { $link }Web Content Accessibility Guidelines version 2.2{ $link-end } AA standard, because of the non-compliances listed below.
accessibility-status-none = This website is { $strong }not compliant{ $strong-end } with the { $link }Web Content Accessibility Guidelines version 2.2{ $link-end } AA standard. The non-compliances are listed below.
accessibility-content = Non-accessible content
accessibility-reasons = The content listed below is non-accessible for the following reasons.
accessibility-non-compliance = Non-compliance with the accessibility regulations
accessibility-burden = Disproportionate burden
accessibility-scope = Content that’s not within the scope of the accessibility regulations
accessibility-nothing-listed = No content is listed under this heading.
accessibility-none-known = We know of none.
accessibility-preparation = Preparation of this accessibility statement
accessibility-prepared = This statement was prepared on { $prepared }. It was last reviewed on { $reviewed }.
