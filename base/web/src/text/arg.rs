//! What can be filled into a text.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use crate::phrase::Link;

/// A value filled into a text. Years, dates and paragraph numbers are texts, because a number gets a space between
/// thousands.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// A name, a date already said, anything that stands as it is.
    Text(Cow<'a, str>),
    /// A count or an amount: chooses singular or plural and is written with the language's separators.
    Number(f64),
    /// A name that goes somewhere. Outside [`crate::View::phrase`] only its words are shown.
    Link(&'a Link),
}

impl<'a> Arg<'a> {
    pub(super) fn into_fluent(self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::String(text),
            Self::Number(number) => FluentValue::from(number),
            Self::Link(link) => FluentValue::from(link.text.as_str()),
        }
    }
}

/// Whatever can be filled into a text: `str`, `String`, whole numbers, `f64`, [`Link`], and references to them.
pub trait AsArg {
    /// The value as the text takes it.
    fn as_arg(&self) -> Arg<'_>;
}

impl AsArg for str {
    fn as_arg(&self) -> Arg<'_> {
        Arg::Text(Cow::Borrowed(self))
    }
}

impl AsArg for String {
    fn as_arg(&self) -> Arg<'_> {
        Arg::Text(Cow::Borrowed(self))
    }
}

impl AsArg for Cow<'_, str> {
    fn as_arg(&self) -> Arg<'_> {
        Arg::Text(Cow::Borrowed(self))
    }
}

impl AsArg for Link {
    fn as_arg(&self) -> Arg<'_> {
        Arg::Link(self)
    }
}

impl AsArg for Arg<'_> {
    fn as_arg(&self) -> Arg<'_> {
        self.clone()
    }
}

impl<T: AsArg + ?Sized> AsArg for &T {
    fn as_arg(&self) -> Arg<'_> {
        (**self).as_arg()
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl AsArg for $kind {
            fn as_arg(&self) -> Arg<'_> { Arg::Number(f64::from(*self)) }
        }
    )*};
}

numbers! { i8 u8 i16 u16 i32 u32 f64 }

macro_rules! large_numbers {
    ($($kind:ty)*) => {$(
        impl AsArg for $kind {
            #[expect(clippy::cast_precision_loss, reason = "counts and öre on a page are far below 2^53")]
            fn as_arg(&self) -> Arg<'_> { Arg::Number(*self as f64) }
        }
    )*};
}

large_numbers! { i64 u64 usize }
