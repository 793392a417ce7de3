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
quarter-1 = January to March { $year }
quarter-2 = April to June { $year }
quarter-3 = July to September { $year }
quarter-4 = October to December { $year }

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

# $initial is the first letter of the last name, small and without accent (of the alphabet below, so that "ch" can be
# one): some languages say "and" otherwise before some letters.
list-and = { $initial ->
   *[other] { $most } and { $last }
}
list-or = { $most } or { $last }
# For names that have commas or an "and" of their own.
list-of-lists = { $most }; and { $last }
# The letters in their order, for lists of terms.
alphabet = a b c d e f g h i j k l m n o p q r s t u v w x y z
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
change-up-in-full = up { $amount }, from { $from } to { $to }
change-down-in-full = down { $amount }, from { $from } to { $to }
change-in-full = { $amount }, from { $from } to { $to }
change-up-from-to = up from { $from } to { $to }
change-down-from-to = down from { $from } to { $to }
unchanged = unchanged
unchanged-at = unchanged at { $value }
less-than = less than { $value }
more-than = more than { $value }
part-of-whole = { $part } of { $whole }
whole-of-few = { $whole } in all
in-per-cent = { $number } per cent
percentage-points = { $number } { $count ->
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

## Charts and tables made from data

line-chart = Line chart
slope-chart = Slope chart
dot-chart = Dot chart
heatmap = Heatmap
flow-chart = Flow chart
timeline = Timeline
column-chart = Column chart
bar-chart = Bar chart
grouped-column-chart = Grouped column chart
grouped-bar-chart = Grouped bar chart
stacked-column-chart = Stacked column chart
stacked-bar-chart = Stacked bar chart
column-chart-of-shares = Column chart stacked to 100%
bar-chart-of-shares = Bar chart stacked to 100%
measure-by = { $measure } by { $by }
unit-percentage-points = percentage points
unit-per-people = per { $base } people
share-of = Share of { $measure }
share-column = { $name }, share
flow-to = To
flow-pair = { $from } to { $to }
axis-starts-at = { $measure } (axis starts at { $value })
codes-explained = { $first } to { $last }: { $from } to { $to }.
short-million = { $number }m
short-billion = { $number }bn
short-trillion = { $number }tn
indicator = Indicator
indicator-value = Value
indicator-rate = Rate
indicator-comparator = Comparator
indicator-direction = Direction
indicator-period = Latest period
indicator-source = Source
no-earlier-value = No earlier value
changed-since = { $change }, since { $period }

## What a chart says in words

alt-series = { $chart } of { $measure }
alt-shares = { $chart }, { $measure }
alt-panels = { $count } small { $chart }s of { $measure }, one for each { $panel }
alt-several-series = { $opening }, { $count } series
alt-many-values = { $count } values, from { $first } to { $last }
alt-extremes = highest { $highest }, lowest { $lowest }
alt-missing = { $count } not available
alt-missing-because = { $count } { $reason }
alt-rise = a rise of { $by }
alt-fall = a fall of { $by }
alt-no-change = no change
alt-comparison = For comparison, { $label }: { $value }.
alt-annotation = At { $category }: { $text }.
alt-slope = { $chart } of { $measure }, { $periods }.
alt-slope-lines = { $count } lines: { $rose } rose, { $fell } fell, { $same } did not change.
alt-largest-rise = The largest rise: { $line }.
alt-largest-fall = The largest fall: { $line }.
alt-rose = { $name } rose from { $from } to { $to }
alt-fell = { $name } fell from { $from } to { $to }
alt-stayed = { $name } stayed at { $to }
alt-then = { $name } { $from }, then { $to }
alt-flow = { $chart } of { $measure } from { $from } to { $to }: { $origins } origins, { $destinations } destinations, { $total } in all.
alt-flow-destination = destination
alt-flow-part = { $value } to { $to }
alt-flow-from = From { $from } { $total }: { $parts }.
alt-flow-most-from = Most come from { $from }, { $value }.
alt-flow-most-to = Most go to { $to }, { $value }.
alt-flow-widest = The widest band is from { $from } to { $to }, { $value }.
alt-flow-widest-known = The widest band of those with a number is from { $from } to { $to }, { $value }.
alt-heatmap = { $chart } of { $measure } by { $by }, { $rows } { $rows ->
    [one] row
   *[other] rows
} and { $columns } { $columns ->
    [one] column
   *[other] columns
}.
alt-counts = In all, { $counts }.
alt-highest-and-lowest = Highest: { $highest }. Lowest: { $lowest }.
alt-and-others = { $named } and { $count } { $count ->
    [one] other
   *[other] others
}
alt-all = all { $value }
alt-all-are = All are { $value }.
alt-more-series = And { $count } more series.
alt-timeline = { $chart } of { $count } { $count ->
    [one] event
   *[other] events
}.
alt-timeline-span = { $chart } of { $count } { $count ->
    [one] event
   *[other] events
}, from { $first } to { $last }.
alt-first-event = The first, { $event }
alt-last-event = The last, { $event }

## How columns of a dataset were worked out, and why a value is not there

how-sum = The sum of { $columns }
how-share = { $of } as a percentage of all rows
how-share-within = { $of } as a percentage of all rows of the same { $within }
how-part = { $of } as a percentage of { $whole }
how-rate = { $of } per { $base } of { $population }
how-change = Change in { $of } from the "{ $time }" before
how-change-in-per-cent = Change in per cent in { $of } from the "{ $time }" before
how-index = { $of } where { $base } is 100
how-standardised = { $of } per { $base } of { $population }, each "{ $over }" counted as in { $standard }
how-expected = { $population } by "{ $over }", each at the rate of { $events } in { $among }
how-ratio = { $of } for every 100 of { $expected }
how-compared = Whether the 95% limits of { $of } are above or below { $against }
how-compared-more-is-better = Whether the 95% limits of { $of } are above or below { $against }; more is better
how-compared-less-is-better = Whether the 95% limits of { $of } are above or below { $against }; less is better
how-hidden = The number of people estimated from { $first } and { $second }, with { $both }, by Chapman's method
lower-limit = The lower 95% confidence limit of "{ $measure }", { $method }
upper-limit = The upper 95% confidence limit of "{ $measure }", { $method }
lower-limit-label = { $measure }: lower 95% limit
upper-limit-label = { $measure }: upper 95% limit
method-byar = by Byar's method (exact for fewer than 10)
method-dobson = by Dobson's method
method-chao = by Chao's method, on the logarithm
method-wilson = by Wilson's score method
unit-rate = { $events } per { $base } { $people }
compared-better = better
compared-similar = similar
compared-worse = worse
compared-higher = higher
compared-lower = lower
gap-needs = It needs "{ $measure }", which is { $missing }.
gap-needs-of-row = It needs "{ $measure }" for { $row }, which is { $missing }.
gap-not-in-dataset = It needs "{ $measure }" for { $row }, which is not in "{ $dataset }".
gap-no-number = no number
gap-no-rows = There are no rows for it in "{ $dataset }".
gap-no-earlier-period = There is no earlier period to compare with.
gap-no-period-before = The period before is not in the data.
gap-no-base = There is no value for { $base } to compare with.
gap-no-benchmark = There is no benchmark for it.
gap-percentage-of-nothing = It would be a percentage of 0.
gap-percentage-of-few = It would be a percentage of { $base }, which is under { $least }.
gap-is-zero = "{ $measure }" is 0.
gap-is-zero-in-a-group = "{ $measure }" is 0 in a group.
gap-too-few-events = It would rest on { $events } { $count ->
    [one] event
   *[other] events
}, and needs { $least }.
gap-too-few-on-both = "{ $measure }" is { $value }, and under { $least } no estimate is given.
assumptions-of-hidden = The estimate rests on assumptions. The group is closed: nobody joined or left it between the two lists. The lists are independent: being on one makes a person neither more nor less likely to be on the other. The matching is perfect: everyone who is on both lists, and nobody else, is recognised as such. Everyone in the group is equally likely to be on a list.

## Differences that a check of the data explains

note-does-not-add-up = { $measure } by { $by } add up { $differences }
note-adds-up-to = to { $sum }
note-against = against { $value }
note-not-between = not between { $low } and { $high }
note-more-differ = { $differences }; { $count } more differ likewise
note-no-figures = There are no figures for { $list }
list-and-more = { $list }; and { $count } more

## Records: things that a paper lists

record-identifier = Identifier
record-number = Number
record-evidence = Evidence
raised-by = Raised by { $groups } of { $asked } { $noun }
raised-by-column = Raised by, { $noun }
asked-column = Asked, { $noun }
how-raised = Different { $noun } that raised what the record answers
how-raised-as = Different { $noun } that raised what the record answers as a { $stances }
how-asked = All { $noun }
record-timing = Timing
record-overdue = Overdue
record-due = Due
record-done = Done
record-no-date = No date
how-overdue = Overdue: not done, and due before { $date }
how-tally = Number of { $records } with the { $choice } { $option }
overlap-of = Overlap of { $set }
other-record = Other { $singular }
overlap-shared = Shared, { $by }
overlap-shared-by-name = Shared, { $by }, by name
how-overlap = Compared by { $by }: what stands in both
record-from = From: { $paper }
record-from-dated = From: { $paper }, { $date }

## What the front matter says

none-stated = None.
published-on = published { $date }
not-yet-cleared = Not yet cleared
exempt-reason = { $reason } ({ $act }, { $count ->
    [one] paragraph
   *[other] paragraphs
} { $numbers })

## Where a figure stands

standing-title = Title
standing-summary = Summary
standing-heading = Heading
standing-beginning = Beginning
standing-section = Section { $number }, { $heading }
standing-under = Under “{ $heading }”
standing-exhibit-title = { $label }, title
standing-exhibit-subtitle = { $label }, subtitle
standing-exhibit-note = { $label }, note
standing-alternative-text = { $label }, alternative text
standing-column-header = { $label }, column header
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
    [one] { $number }{ $hidden } paper{ $hidden-end }
   *[other] { $number }{ $hidden } papers{ $hidden-end }
}
papers-none-chosen = No papers have everything you chose. { $link }See all papers{ $link-end }.
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
how-worked-out = How it was worked out
status-of-values = Status of the values
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
