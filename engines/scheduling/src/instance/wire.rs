//! How the instance file writes what Rust has types for: 0 and 1 for no and yes, three numbers for days away.

use super::{Away, Day};

/// `[from, to, blocks]`, as in `"un": [[12, 14, 15]]`: three whole days.
impl From<(Day, Day, u8)> for Away {
    fn from((from, to, blocks): (Day, Day, u8)) -> Self {
        Self { from, to, blocks }
    }
}

impl From<Away> for (Day, Day, u8) {
    fn from(away: Away) -> Self {
        (away.from, away.to, away.blocks)
    }
}

/// 0 or 1.
pub(super) mod truth {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(in crate::instance) fn serialize<S: Serializer>(truth: &bool, to: S) -> Result<S::Ok, S::Error> {
        u8::from(*truth).serialize(to)
    }

    pub(in crate::instance) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<bool, D::Error> {
        match u8::deserialize(from)? {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(D::Error::custom(format_args!("{other}, expected 0 or 1"))),
        }
    }
}

/// A list of 0 and 1.
pub(super) mod truths {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(in crate::instance) fn serialize<S: Serializer>(truths: &[bool], to: S) -> Result<S::Ok, S::Error> {
        truths.iter().map(|truth| u8::from(*truth)).collect::<Vec<_>>().serialize(to)
    }

    pub(in crate::instance) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Vec<bool>, D::Error> {
        let truth = |number: u8| match number {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(D::Error::custom(format_args!("{other}, expected 0 or 1"))),
        };
        Vec::<u8>::deserialize(from)?.into_iter().map(truth).collect()
    }
}
