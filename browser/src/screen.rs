//! What a page is seen on: width and colour scheme.

/// How wide the window is, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Width {
    /// The narrowest the product promises, also a desk's screen at 400 %.
    Narrowest,
    /// A phone.
    Phone,
    /// A desk.
    Desk,
}

impl Width {
    /// CSS pixels.
    #[must_use]
    pub const fn pixels(self) -> u32 {
        match self {
            Self::Narrowest => 320,
            Self::Phone => 390,
            Self::Desk => 1280,
        }
    }

    /// CSS pixels a window of this width is high.
    #[must_use]
    pub const fn height(self) -> u32 {
        match self {
            Self::Narrowest | Self::Phone => 844,
            Self::Desk => 900,
        }
    }
}

/// What the reader has chosen for all programs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// As style sheets ask for it: `prefers-color-scheme`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
