//! Amounts of Swedish money, in whole öre: never a fraction, never a silent overflow.

use std::fmt;

/// An amount in öre; negative is a debt or a repayment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Ore(pub i64);

impl Ore {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Whole kronor; `None` when the amount is too large to keep.
    #[must_use]
    pub const fn kronor(kronor: i64) -> Option<Self> {
        match kronor.checked_mul(100) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// The sum; `None` when it is too large to keep.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// The difference; `None` when it is too large to keep.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// The sum of many; `None` when it is too large to keep.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

/// As Swedes write it, in both languages of the product: `1 234 567,50 kr`, with no-break spaces and a real minus sign.
impl fmt::Display for Ore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kronor, ore) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        if self.0 < 0 {
            f.write_str("−")?;
        }
        let digits = kronor.to_string();
        for (place, digit) in digits.char_indices() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                f.write_str("\u{a0}")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ",{ore:02}\u{a0}kr")
    }
}

#[cfg(test)]
mod tests {
    use super::Ore;

    fn said(ore: i64) -> String {
        Ore(ore).to_string().replace('\u{a0}', " ")
    }

    #[test]
    fn amounts_are_written_the_swedish_way() {
        assert_eq!(said(123_456_750), "1 234 567,50 kr");
        assert_eq!(said(0), "0,00 kr");
        assert_eq!(said(5), "0,05 kr");
        assert_eq!(said(-12_345_600), "−123 456,00 kr");
        assert_eq!(said(i64::MIN), "−92 233 720 368 547 758,08 kr");
        assert!(!Ore(100_000_000).to_string().contains(' '), "a sum never breaks over two lines");
    }

    #[test]
    fn sums_that_do_not_fit_are_no_sums() {
        assert_eq!(Ore::sum([Ore(1), Ore(2), Ore(-4)]), Some(Ore(-1)));
        assert_eq!(Ore(i64::MAX).checked_add(Ore(1)), None);
        assert_eq!(Ore(i64::MIN).checked_sub(Ore(1)), None);
        assert_eq!(Ore::kronor(i64::MAX), None);
        assert_eq!(Ore::kronor(12), Some(Ore(1200)));
    }
}
