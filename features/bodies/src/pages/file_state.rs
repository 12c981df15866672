//! Files that are not given out: told beside their names, and to who asks for them.

use web::{Failure, View, failure::Withheld};

use crate::store::quarantine::FileState;

/// Lets a file be given out when it may be.
///
/// # Errors
/// [`Failure::Withheld`] when it is in quarantine or was refused.
pub const fn given_out(state: FileState) -> Result<(), Failure> {
    match state {
        FileState::Released => Ok(()),
        FileState::Quarantine => Err(Failure::Withheld(Withheld::Quarantine)),
        FileState::Refused => Err(Failure::Withheld(Withheld::Refused)),
    }
}

/// What stands behind the name of a file that is not given out, with what parts it from the name; nothing for the others.
#[must_use]
pub fn beside(v: &View, state: FileState) -> String {
    said(v, state).map(|said| format!(" ({said})")).unwrap_or_default()
}

/// Why a file is not given out, in a few words.
pub(crate) fn said(v: &View, state: FileState) -> Option<String> {
    match state {
        FileState::Released => None,
        FileState::Quarantine => Some(v.t("bodies-file-waits").into_owned()),
        FileState::Refused => Some(v.t("bodies-file-harmful").into_owned()),
    }
}
