//! Filters: how a figure is worded. Each changes the draft, never where its numbers come from.

use tera::{Kwargs, State, StringInput, Tera};

use super::draft::{Direction, Draft, Number, Part};
use super::{Problem, SharedWorkbench, handle_position, lock};
use crate::diagnostic::{Code, list_of};
use crate::model::{Date, NumberFormat, NumberStyle, Words, rounded};

/// A filter: its name, the arguments it takes and what it does.
pub(super) struct Filter {
    pub(super) name: &'static str,
    arguments: &'static [&'static str],
    change: fn(&mut Draft, Option<u8>, &Words) -> Result<(), Problem>,
}

/// All filters, by name.
pub(super) const FILTERS: &[Filter] = &[
    Filter { name: "capitalised", arguments: &[], change: capitalised },
    Filter { name: "compact", arguments: &["decimals"], change: compact },
    Filter { name: "date", arguments: &[], change: date },
    Filter { name: "money", arguments: &["decimals"], change: money },
    Filter { name: "ordinal", arguments: &[], change: ordinal },
    Filter { name: "percent", arguments: &["decimals"], change: percent },
    Filter { name: "round", arguments: &["decimals"], change: round },
    Filter { name: "signed", arguments: &[], change: signed },
    Filter { name: "words", arguments: &[], change: in_words },
];

/// The most decimals a number is printed with.
const MOST_DECIMALS: i64 = 6;

/// The names of all filters.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FILTERS.iter().map(|filter| filter.name)
}

/// Makes the filters known to Tera.
pub(super) fn register(tera: &mut Tera, workbench: &SharedWorkbench) {
    for filter in FILTERS {
        let workbench = SharedWorkbench::clone(workbench);
        tera.register_filter(
            filter.name,
            move |input: StringInput<'_>, arguments: Kwargs, _: &State<'_>| {
                let mut bench = lock(&workbench);
                let words = std::sync::Arc::clone(&bench.words);
                let text = input.as_str().to_owned();
                let changed = match handle_position(&text).and_then(|at| bench.drafts.get_mut(at)) {
                    Some(draft) => filter
                        .decimals(&arguments)
                        .and_then(|decimals| (filter.change)(draft, decimals, &words)),
                    None => Err(super::not_a_figure()),
                };
                if let Err(problem) = changed {
                    bench.problem.get_or_insert(problem);
                }
                text
            },
        );
    }
}

impl Filter {
    /// Whether `decimals` is an argument of it.
    pub(super) fn takes_decimals(&self) -> bool {
        self.arguments.contains(&"decimals")
    }

    /// Changes how a figure is worded.
    pub(super) fn apply(
        &self,
        draft: &mut Draft,
        decimals: Option<u8>,
        words: &Words,
    ) -> Result<(), Problem> {
        (self.change)(draft, decimals, words)
    }

    /// The argument `decimals`, the only one a filter can have.
    fn decimals(&self, arguments: &Kwargs) -> Result<Option<u8>, Problem> {
        let name = self.name;
        for (key, _) in arguments.iter() {
            let key = key.as_str().unwrap_or_default();
            if !self.arguments.contains(&key) {
                let problem =
                    Problem::new(Code::BadFunction, format!("`{name}` has no argument `{key}`"))
                        .at(key);
                return Err(match self.arguments {
                    [] => problem.help(format!("write it without: `| {name}`")),
                    known => problem.help(format!("it takes {}", list_of(known.iter().copied()))),
                });
            }
        }
        match arguments.get::<i64>("decimals") {
            Ok(None) => Ok(None),
            Ok(Some(decimals @ 0..=MOST_DECIMALS)) => Ok(u8::try_from(decimals).ok()),
            _ => {
                Err(Problem::new(Code::BadFunction, format!("`{name}` keeps at most six decimals"))
                    .help(format!("for example `| {name}(decimals=1)`")))
            }
        }
    }
}

/// The numbers of a figure, at least one.
fn numbers<'a>(
    draft: &'a mut Draft,
    filter: &str,
    words: &Words,
) -> Result<impl Iterator<Item = &'a mut Number> + use<'a>, Problem> {
    let text = draft.text(words);
    let mut numbers = draft.numbers().peekable();
    if numbers.peek().is_some() {
        return Ok(numbers);
    }
    Err(Problem::new(
        Code::MissingValue,
        format!("`{filter}` needs a number, but this figure is \"{text}\""),
    ))
}

/// The number of a figure that has only one.
fn number<'a>(
    draft: &'a mut Draft,
    filter: &str,
    words: &Words,
) -> Result<&'a mut Number, Problem> {
    let text = draft.text(words);
    let mut numbers = numbers(draft, filter, words)?;
    match (numbers.next(), numbers.next()) {
        (Some(number), None) if !number.is_too_small() && !number.is_nearly_all() => Ok(number),
        _ => Err(Problem::new(
            Code::BadFunction,
            format!("`{filter}` works on one number, but this figure is \"{text}\""),
        )),
    }
}

/// Puts words in the place of the figure's one number.
fn replace(draft: &mut Draft, text: String) {
    if let Some(part) = draft.number_parts().into_iter().next() {
        *part = Part::Text(text);
    }
}

fn capitalised(draft: &mut Draft, _: Option<u8>, _: &Words) -> Result<(), Problem> {
    draft.capitalised = true;
    Ok(())
}

/// `eleven`; `sixteen per cent`; `two percentage points`.
fn in_words(draft: &mut Draft, _: Option<u8>, words: &Words) -> Result<(), Problem> {
    let number = number(draft, "words", words)?;
    let style = number.format.style;
    if style == NumberStyle::Money {
        return Err(Problem::new(
            Code::BadFunction,
            format!("{} is money, which is written in digits", number.print(words)),
        )
        .help("leave `| words` out"));
    }
    let spoken = whole(shown(number)).and_then(|count| Some((count, words.number(count)?)));
    let (count, text) = spoken.ok_or_else(|| {
        let number = number.print(words);
        Problem::new(
            Code::CannotCompute,
            format!("{number} has no number word: words go from zero to one hundred"),
        )
        .help("leave `| words` out: larger numbers are written in digits")
    })?;
    let text = match style {
        NumberStyle::Percent => words.say_with("in-per-cent", &[("number", (&text).into())]),
        NumberStyle::PercentagePoints => words.percentage_points(&text, count),
        _ => text,
    };
    replace(draft, text);
    Ok(())
}

/// The number as it is printed: rounded where its decimals are set.
fn shown(number: &Number) -> f64 {
    let digits = NumberFormat { style: NumberStyle::Decimal, ..number.format }.format(number.value);
    let digits: String = digits.chars().filter(|c| *c != ',').collect();
    digits.replace('\u{2212}', "-").parse().unwrap_or(number.value)
}

/// A number without decimals, not below zero.
fn whole(value: f64) -> Option<usize> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and not below zero; larger numbers have no word"
    )]
    (value >= 0.0 && value.fract() == 0.0 && value < 1e15).then_some(value as usize)
}

/// `second`; in digits above one hundred: `101st`.
fn ordinal(draft: &mut Draft, _: Option<u8>, words: &Words) -> Result<(), Problem> {
    let number = number(draft, "ordinal", words)?;
    let plain = matches!(number.format.style, NumberStyle::Count | NumberStyle::Decimal);
    let spoken = whole(shown(number)).and_then(|place| words.ordinal(place));
    let text = spoken.filter(|_| plain).ok_or_else(|| {
        Problem::new(
            Code::CannotCompute,
            format!(
                "{} is no place in an order: `ordinal` is for 1, 2, 3 and so on",
                number.print(words)
            ),
        )
    })?;
    replace(draft, text);
    Ok(())
}

/// Rounds every number of the figure, halves up.
fn round(draft: &mut Draft, decimals: Option<u8>, words: &Words) -> Result<(), Problem> {
    for number in numbers(draft, "round", words)? {
        number.format.decimals = Some(decimals.unwrap_or(0));
    }
    Ok(())
}

fn percent(draft: &mut Draft, decimals: Option<u8>, words: &Words) -> Result<(), Problem> {
    styled(numbers(draft, "percent", words)?, NumberStyle::Percent, decimals);
    Ok(())
}

fn money(draft: &mut Draft, decimals: Option<u8>, words: &Words) -> Result<(), Problem> {
    styled(numbers(draft, "money", words)?, NumberStyle::Money, decimals);
    Ok(())
}

fn styled<'a>(
    numbers: impl Iterator<Item = &'a mut Number>,
    style: NumberStyle,
    decimals: Option<u8>,
) {
    for number in numbers {
        number.format = NumberFormat { style, decimals: decimals.or(number.format.decimals) };
    }
}

/// `+16%` for "up 16%"; `+5`; a negative number has its minus sign anyway.
fn signed(draft: &mut Draft, _: Option<u8>, words: &Words) -> Result<(), Problem> {
    number(draft, "signed", words)?.signed = true;
    let direction = draft.change().and_then(|change| change.direction.take());
    for number in draft.numbers().filter(|_| direction == Some(Direction::Down)) {
        number.value = -number.value;
    }
    Ok(())
}

/// Millions, billions and trillions, by their messages.
const UNITS: [(f64, &str); 3] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

/// `£1.2 million`. Digits are lost only where `decimals` asks for it; less than a million stays as it
/// is.
fn compact(draft: &mut Draft, decimals: Option<u8>, words: &Words) -> Result<(), Problem> {
    /// More digits than these are no short form.
    const MOST: u8 = 3;
    let number = *number(draft, "compact", words)?;
    let size = number.value.abs();
    // 999,960,000 to one decimal is one billion, not 1,000.0 million.
    let rounds_to = |unit: f64| {
        decimals.is_some_and(|decimals| rounded(size / (unit / 1e3), usize::from(decimals)) >= 1e3)
            && size < unit
    };
    let least = size >= 1e6;
    let fits = |unit: &&(f64, &str)| least && (size >= unit.0 || rounds_to(unit.0));
    let Some((unit, message)) = UNITS.iter().find(fits) else { return Ok(()) };
    let scaled = number.value / unit;
    let written = |decimals: u8| {
        let format = NumberFormat { decimals: Some(decimals), ..number.format };
        Number { value: scaled, format, ..number }
    };
    let to = |places: u8| rounded(scaled, usize::from(places));
    let exact = |places: &u8| (to(*places) * unit - number.value).abs() < 0.5e-6 * unit / 1e6;
    let places = match decimals {
        // A zero at the end says nothing: £2 million.
        Some(most) => (0..=most).find(|places| to(*places) == to(most)).or(Some(most)),
        None => (0..=MOST).find(exact),
    };
    let Some(places) = places else {
        return Err(Problem::new(
            Code::CannotCompute,
            format!("{} cannot be shortened without losing digits", number.print(words)),
        )
        .help("say how many decimals to keep: `| compact(decimals=1)`"));
    };
    let number = written(places).print(words);
    replace(draft, words.say_with(message, &[("number", (&number).into())]));
    Ok(())
}

/// `9 October 2019` for `2019-10-09`; other periods in words.
fn date(draft: &mut Draft, _: Option<u8>, words: &Words) -> Result<(), Problem> {
    let written = draft.written.as_deref().unwrap_or_default();
    let period = super::vintage::range(written).is_some() || Date::parse(written).is_some();
    if !period {
        let text = draft.text(words);
        return Err(Problem::new(Code::BadFunction, format!("\"{text}\" is no date or period"))
            .help("a date is written `2019-10-09` in the data, a period `2019-10` or `2019-Q4`"));
    }
    draft.parts = vec![Part::Text(words.period(written))];
    Ok(())
}
