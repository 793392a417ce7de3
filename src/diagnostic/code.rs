//! The one table of codes: each rule's number, name and usual severity.

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The content cannot be published as it is.
    Error,
    /// Worth a look; the build goes on.
    Warning,
    /// Good to know: nothing is wrong.
    Note,
}

impl Severity {
    /// The word printed in front of a finding.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $number:literal $slug:literal $severity:ident,)+) => {
        /// A rule of candour. The number never changes meaning once released.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in order of its number.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The number, for example `C101`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => $number,)+ }
            }

            /// The short name, for example `unknown-key`.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)+ }
            }

            /// The severity a finding of this code has unless the office says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// What the rule is about: its page in the documentation.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc, "\n",)+),)+ }
            }
        }
    };
}

codes! {
    // C0xx: the files themselves
    /// A text file is not UTF-8.
    NotUtf8 = "C001" "not-utf8" Error,
    /// A file stands in the content folder that candour does not read.
    StrayFile = "C002" "stray-file" Warning,
    /// A file or folder that is needed is not there.
    MissingFile = "C003" "missing-file" Error,
    /// A path leads outside the content folder, by `..` or by a symbolic link.
    OutsideContent = "C004" "outside-content" Error,
    /// The output folder cannot be written or holds files no build of candour wrote.
    OutputFolder = "C005" "output-folder" Error,
    /// The file's format cannot be used (an image that is no image, for example).
    BadAsset = "C006" "bad-asset" Error,
    /// A control character stands in a text: it is left out.
    ControlCharacter = "C007" "control-character" Warning,
    /// A paper's folder is named as a copy of another paper's: both are published.
    CopiedPaper = "C010" "copied-paper" Warning,
    /// A name is too long for a file or folder of the site: systems allow 255 letters.
    LongName = "C013" "long-name" Error,
    /// A file or folder cannot be read while the preview runs. The preview shows the last good pages and
    /// tries again with the next change.
    Unreadable = "C060" "unreadable" Error,

    // C07x: themes
    /// Colours of a theme that meet on a page, in print or in a chart have too little contrast
    /// (WCAG 2.2: 4.5 for text, 3 for what else must be seen).
    UnreadableColours = "C070" "unreadable-colours" Error,
    /// A theme's font file cannot be put into PDFs: it is no font, holds several weights in one file, or
    /// says that it may not be embedded.
    BadFont = "C071" "bad-font" Error,
    /// A theme names a font family that neither its files nor candour have.
    UnknownFamily = "C072" "unknown-family" Error,
    /// A theme's font family has no face for text that is bold, or regular, or (a warning) in italics.
    FontLacksWeight = "C073" "font-lacks-weight" Error,
    /// A theme's font lacks letters, digits or marks that papers in English or Welsh are written with.
    FontLacksLetters = "C074" "font-lacks-letters" Warning,
    // C08x: the site
    /// A paper asks for a web page a section, but papers of its kind always stand on one page: their
    /// template does not know how to begin and end on several.
    SplitNotOffered = "C080" "split-not-offered" Error,
    /// A paper asks for a web page a section, but has fewer than two sections: it stays on one page.
    NothingToSplit = "C081" "nothing-to-split" Warning,

    /// A message in a file of words cannot be read or put together, names something it is not given, says
    /// nothing, stands twice, or chooses by a form of numbers that its language does not have.
    BadMessage = "C090" "bad-message" Error,
    /// A file of words has a message the program never says.
    UnknownMessage = "C091" "unknown-message" Error,
    /// A paper or site is in a language candour has no words for: its labels are in English.
    NoWords = "C092" "no-words" Warning,
    /// `translation_of` names a paper that does not exist.
    UnknownOriginal = "C093" "unknown-original" Error,
    /// `translation_of` names the paper itself, or a paper that is a version of another one.
    NotTheOriginal = "C094" "not-the-original" Error,
    /// Two versions of a paper are in the same language.
    SameLanguage = "C095" "same-language" Error,
    /// Two versions of a paper in different languages are of different kinds, or (a warning) of different
    /// dates.
    UnlikeVersions = "C096" "unlike-versions" Error,
    /// The versions of a paper in different languages do not have the same figures, charts and tables.
    FiguresDiffer = "C097" "figures-differ" Warning,
    /// A theme's list of fonts for pages (`html_fonts`) is not one that browsers understand: a quotation mark is
    /// not closed, a comma is missing, or something stands in it that would end it.
    BadFontList = "C098" "bad-font-list" Error,

    // C1xx: YAML
    /// The YAML cannot be read.
    YamlSyntax = "C101" "yaml-syntax" Error,
    /// A key is not one of those known at this place.
    UnknownKey = "C102" "unknown-key" Error,
    /// The same key stands twice.
    DuplicateKey = "C103" "duplicate-key" Error,
    /// The file expands to more data than any content needs.
    YamlBudget = "C104" "yaml-budget" Error,
    /// A required key or field is not there.
    MissingField = "C105" "missing-field" Error,
    /// A value is of the wrong sort: a list where text is needed, say.
    WrongType = "C106" "wrong-type" Error,
    /// A date that is none.
    BadDate = "C107" "bad-date" Error,
    /// A number that is none.
    BadNumber = "C108" "bad-number" Error,
    /// A value is not one of those allowed.
    BadChoice = "C109" "bad-choice" Error,
    /// Front matter is opened but not closed, or not there at all.
    FrontMatter = "C110" "front-matter" Error,
    /// An identifier has characters it may not have.
    BadId = "C111" "bad-id" Error,
    /// What stands behind ` #` in a value is a comment and is not read.
    LostToComment = "C112" "lost-to-comment" Warning,
    /// A value stands in curly quotation marks, which YAML takes for a part of it.
    CurlyQuotes = "C113" "curly-quotes" Warning,
    /// A picture is so large that readers wait for it.
    HeavyPicture = "C114" "heavy-picture" Warning,

    // C2xx: Markdown
    /// Raw HTML in Markdown.
    RawHtml = "C201" "raw-html" Error,
    /// A container (`:::`) is opened but not closed.
    UnclosedContainer = "C202" "unclosed-container" Error,
    /// A container of a kind that does not exist.
    UnknownContainer = "C203" "unknown-container" Error,
    /// A heading level is skipped.
    HeadingSkipped = "C204" "heading-skipped" Error,
    /// A container is written wrongly or closed without being open.
    BadContainer = "C205" "bad-container" Error,
    /// A table has no caption.
    TableWithoutCaption = "C206" "table-without-caption" Error,
    /// A paper has no content.
    EmptyPaper = "C207" "empty-paper" Error,
    /// An image has no alternative text.
    ImageWithoutAlt = "C208" "image-without-alt" Error,
    /// A `Table:` caption stands without a table.
    StrayCaption = "C209" "stray-caption" Warning,

    /// A character that no embedded font has: the PDF shows a box in its place.
    Unprintable = "C210" "unprintable" Warning,
    /// A row of a table has more cells than the table has columns.
    RowTooLong = "C211" "row-too-long" Error,
    /// A footnote that no mark mentions is not published.
    UnusedNote = "C212" "unused-note" Warning,
    /// A heading without words.
    EmptyHeading = "C213" "empty-heading" Error,
    /// A mark that is nearly Markdown, or that a word processor left, and stays text; or a block that
    /// reads as another: a paragraph that is code for its indentation, a bold line in place of a heading.
    LeftAsText = "C214" "left-as-text" Warning,
    /// Code is opened but not closed, so that all text below it is code.
    UnclosedCode = "C215" "unclosed-code" Error,
    /// Words that say what is still to be written stand in the text: those of `candour new`, `TBC`,
    /// `[insert ...]`.
    Placeholder = "C216" "placeholder" Warning,
    /// A file name with a space, which keeps an image or a link from being read.
    SpaceInAddress = "C217" "space-in-address" Error,
    /// A table has more columns, or longer numbers, than a page can show in type that can be read.
    TableTooWide = "C218" "table-too-wide" Error,
    /// A chart, table or appendix is named by a number that was typed: it stays as it is when another
    /// is put in front.
    TypedReference = "C219" "typed-reference" Note,
    /// Nothing stands below a heading.
    EmptySection = "C220" "empty-section" Warning,
    /// A link's words do not say where it leads.
    LinkWords = "C221" "link-words" Warning,
    /// A number is typed where candour numbers by itself: it would be printed twice.
    NumberedTwice = "C222" "numbered-twice" Warning,

    // C3xx: datasets and figures
    /// No dataset of that name.
    UnknownDataset = "C301" "unknown-dataset" Error,
    /// No such measure in the dataset.
    UnknownMeasure = "C302" "unknown-measure" Error,
    /// No such dimension in the dataset.
    UnknownDimension = "C303" "unknown-dimension" Error,
    /// No row of the dataset fits the selection.
    NoRow = "C304" "no-row" Error,
    /// More than one row fits where one is needed.
    SeveralRows = "C305" "several-rows" Error,
    /// An expression cannot be read.
    ExpressionSyntax = "C306" "expression-syntax" Error,
    /// A template statement stands in the text.
    StatementInText = "C307" "statement-in-text" Error,
    /// A function or filter does not exist, or got the wrong arguments.
    BadFunction = "C308" "bad-function" Error,
    /// A row has the wrong number of cells.
    RowLength = "C309" "row-length" Error,
    /// Arithmetic on a missing value.
    MissingValue = "C310" "missing-value" Error,
    /// Two datasets of one name at the same level.
    DuplicateDataset = "C311" "duplicate-dataset" Error,
    /// The figure cannot be worked out: a division by zero, a percentage on a small base.
    CannotCompute = "C312" "cannot-compute" Error,
    /// A derived column needs itself, directly or by way of others.
    DerivedCycle = "C320" "derived-cycle" Error,
    /// A derived column or a check needs numbers, but names a column of words or a dimension.
    DerivedFromWords = "C321" "derived-from-words" Error,
    /// A derived column's method refuses the numbers of a row.
    DerivedRefused = "C322" "derived-refused" Error,
    /// The workbook has no such sheet, or several and none is named.
    UnknownSheet = "C323" "unknown-sheet" Error,
    /// A range of cells that is none, or has nothing in it.
    BadRange = "C324" "bad-range" Error,
    /// Cells of a sheet are merged: a row does not say by itself what it is about.
    MergedCells = "C325" "merged-cells" Error,
    /// A cell of a sheet holds what a dataset cannot: an error, a formula without a result, a time.
    SheetCell = "C326" "sheet-cell" Error,
    /// `vintage` names no dimension of periods.
    BadVintage = "C327" "bad-vintage" Error,
    /// Numbers that should be the same differ: parts and their total, one number in two places.
    DoesNotAddUp = "C330" "does-not-add-up" Error,
    /// A check's `explain` explains a difference that is not there.
    NothingToExplain = "C331" "nothing-to-explain" Warning,
    /// A number is above or below what a check allows.
    OutOfBounds = "C332" "out-of-bounds" Error,
    /// Two rows are about the same thing.
    NotUnique = "C333" "not-unique" Error,
    /// A combination of dimensions has no row.
    NotComplete = "C334" "not-complete" Error,
    /// Two datasets give different values of one measure for the same period.
    DatasetsDisagree = "C335" "datasets-disagree" Warning,
    /// A check that compares nothing: no row fits it, or every value is missing.
    IdleCheck = "C336" "idle-check" Error,
    /// A dataset has no snapshot that the paper could be written with.
    NoSnapshot = "C340" "no-snapshot" Error,
    /// An older figure is quoted although the paper gives a newer one.
    StaleFigure = "C341" "stale-figure" Warning,

    /// Two rows of a dataset are about the same thing: a total would count it twice.
    RowTwice = "C342" "row-twice" Warning,
    /// Numbers of different units are added, compared or drawn on one axis: addresses and people.
    MixedUnits = "C343" "mixed-units" Error,
    /// An estimate is compared or printed with limits that its dataset does not have.
    NoLimits = "C344" "no-limits" Error,
    /// A row of a dataset holds the total of other rows: adding the rows up counts everything twice.
    TotalAmongRows = "C345" "total-among-rows" Warning,
    /// Two values of a dimension differ only in capitals, spaces or the form of an apostrophe.
    SpeltTwoWays = "C346" "spelt-two-ways" Warning,
    /// A number of a dataset has more digits than can be kept, so that another would be published.
    TooManyDigits = "C350" "too-many-digits" Error,
    /// Shares of one whole come to more than 100%, or with the remaining one to less.
    SharesNotOneWhole = "C355" "shares-not-one-whole" Warning,

    // C4xx: exhibits and references
    /// A cross-reference leads nowhere.
    BrokenReference = "C401" "broken-reference" Error,
    /// Two things in a paper have one identifier.
    DuplicateId = "C402" "duplicate-id" Error,
    /// A chart has neither typed nor computed alternative text.
    ChartWithoutAlt = "C403" "chart-without-alt" Error,
    /// A chart or table selects no rows.
    EmptyExhibit = "C404" "empty-exhibit" Error,
    /// The chart cannot be drawn as specified.
    BadChart = "C405" "bad-chart" Error,
    /// An image file is missing.
    MissingImage = "C406" "missing-image" Error,
    /// A key of a chart means nothing for its type.
    ChartKey = "C410" "chart-key" Error,
    /// The data does not suit the type of the chart: a slope of three periods, a flow below zero.
    ChartData = "C411" "chart-data" Error,
    /// An order names something the chart does not show.
    ChartOrder = "C412" "chart-order" Error,
    /// What is to stand out is not in the chart, or cannot stand out there.
    ChartHighlight = "C413" "chart-highlight" Error,
    /// An annotation stands at something the chart does not show.
    ChartAnnotation = "C414" "chart-annotation" Error,
    /// A typed alternative text is too long to be listened to.
    LongAlternative = "C415" "long-alternative" Warning,
    /// A typed alternative text has a number that the chart does not have.
    AlternativeFigure = "C416" "alternative-figure" Warning,
    /// An interval does not hold its value, or has one limit only.
    ChartInterval = "C417" "chart-interval" Error,
    /// A chart shows more than can be read.
    ChartTooFull = "C418" "chart-too-full" Error,
    /// The colours of a heatmap name words the data does not have, or colours words that are numbers.
    ChartColours = "C419" "chart-colours" Error,
    /// A number in the text comes from no dataset, cites no source and is not exempt.
    TypedNumber = "C420" "typed-number" Warning,
    /// An exemption of a typed number matches no number of the paper.
    StaleExemption = "C421" "stale-exemption" Error,
    /// Parts of a whole are told, but not what the rest is: shares that do not come to 100%, "12 of
    /// them" of 18.
    RestNotStated = "C422" "rest-not-stated" Warning,
    /// The text speaks of a chart or table above or below, and there is none.
    ExhibitNotThere = "C423" "exhibit-not-there" Warning,
    /// A number of four digits and more has no comma between its thousands.
    NoThousandsSeparator = "C424" "no-thousands-separator" Warning,
    /// A sum of money is cut short: £384k rather than £384,000.
    ShortenedNumber = "C425" "shortened-number" Warning,
    /// The number in front of a list is not the number of its items.
    ListOfAnotherLength = "C426" "list-of-another-length" Warning,
    /// A chart shows more than four series side by side, which are hard to tell apart.
    ManySeries = "C427" "many-series" Warning,

    // C5xx: papers, kinds, site
    /// The kind of a paper does not exist.
    UnknownKind = "C501" "unknown-kind" Error,
    /// Two papers would be published at one address, or a paper where the site or another paper has pages and
    /// files of its own.
    DuplicateUrl = "C502" "duplicate-url" Error,
    /// A section the kind requires is missing.
    MissingSection = "C503" "missing-section" Error,
    /// A kind, template or theme file is wrong.
    BadTemplate = "C504" "bad-template" Error,
    /// The pages or PDF of a paper could not be made.
    RenderFailed = "C506" "render-failed" Error,
    /// Text of a restricted passage was found in a public file.
    RestrictedLeak = "C507" "restricted-leak" Error,
    /// Two records of a set have one id.
    DuplicateRecord = "C520" "duplicate-record" Error,
    /// No record of that id is in reach.
    UnknownRecord = "C521" "unknown-record" Error,
    /// Several papers have a record of that id.
    AmbiguousRecord = "C522" "ambiguous-record" Error,
    /// The paper has no such set of records.
    UnknownRecordSet = "C523" "unknown-record-set" Error,
    /// A data file has the id of a set of records.
    RecordDataset = "C524" "record-dataset" Error,
    /// `draws_on` or `from` names a paper that does not exist or has no records.
    UnknownDrawnPaper = "C525" "unknown-drawn-paper" Error,
    /// A record that needs an answer has none.
    UnansweredRecord = "C526" "unanswered-record" Error,
    /// A recommendation rests on nothing that was found.
    NoEvidence = "C527" "no-evidence" Warning,
    /// What was found is answered by no recommendation.
    UnansweredFinding = "C528" "unanswered-finding" Warning,
    /// A record of the public edition names a restricted one.
    RestrictedRecord = "C529" "restricted-record" Error,
    /// The records of a set have no such field.
    UnknownRecordField = "C530" "unknown-record-field" Error,
    /// The office has no papers, so that a build would empty its site.
    NoPapers = "C508" "no-papers" Error,

    // C540 to C549: papers for meetings
    /// A pack lists a paper that is not there.
    PackPaperMissing = "C540" "pack-paper-missing" Error,
    /// A pack lists a paper that is still a draft. In a pack that is a draft itself, this is a warning.
    PackPaperDraft = "C541" "pack-paper-draft" Error,
    /// A pack lists the same paper twice.
    PackPaperTwice = "C542" "pack-paper-twice" Error,
    /// Two items of a pack have one number.
    PackItemTwice = "C543" "pack-item-twice" Error,
    /// A paper is exempt from publication, but does not say why (Local Government Act 1972, Schedule 12A).
    ExemptWithoutReason = "C544" "exempt-without-reason" Error,
    /// A pack lists an exempt paper without saying why the public may not have it.
    PackExemptWithoutReason = "C545" "pack-exempt-without-reason" Error,
    /// A pack lists itself or another pack.
    PackInPack = "C546" "pack-in-pack" Error,
    /// A paper of the public edition refers to one that is exempt from it.
    LinkToExempt = "C547" "link-to-exempt" Error,
    /// Papers are published later than the law asks for, or do not say when (Local Government Act 1972,
    /// sections 100B and 100BA).
    LatePublication = "C548" "late-publication" Warning,
    /// The latest day on which papers for a meeting can be published.
    LatestPublication = "C549" "latest-publication" Note,
    // C550 to C559: reports, appendices, versions, letters with a last day
    /// A document that is referred to does not say where it can be found, or says it twice.
    BadDocument = "C550" "bad-document" Error,
    /// An appendix has a second heading of the level of its title.
    AppendixHeading = "C551" "appendix-heading" Error,
    /// A paper is final, but its latest version is not cleared.
    NotCleared = "C552" "not-cleared" Error,
    /// A paper is still a draft, but its latest version is cleared.
    ClearedDraft = "C553" "cleared-draft" Warning,
    /// The versions of a paper are not in the order of their dates.
    VersionOrder = "C554" "version-order" Error,
    /// A paper is dated after the last day that a law or rule sets, and does not say why.
    LastDayMissed = "C555" "last-day-missed" Warning,
    /// The last day that a law or rule sets for a draft, or why it cannot be worked out.
    LastDay = "C556" "last-day" Note,
    /// The office lists something in `site.yaml` that no kind asks for.
    UnusedList = "C557" "unused-list" Error,
    /// A kind is based on one that does not exist or that is based on another itself.
    BadBase = "C558" "bad-base" Error,
    /// An answer that a paper must give stands in its front matter only.
    AnswerNotShown = "C559" "answer-not-shown" Warning,
    /// An indicator without a value, or a cell of it without one, that does not say why.
    ///
    /// In a table of indicators nothing is left empty: a value that is missing carries its reason, so
    /// that readers do not take it for nought, and so that someone can see what is still to be asked for.
    UnexplainedGap = "C560" "unexplained-gap" Error,
    /// An indicator says in two places what only one of them can say.
    SaidTwice = "C561" "said-twice" Error,
    /// A lexicon names a term that the glossary does not have or does not define.
    UnknownTerm = "C562" "unknown-term" Error,
    /// An item of a pack has another number than its paper says.
    PackItemNumber = "C563" "pack-item-number" Warning,
}
