//! The files of the repository as git sees them: tracked, or new and not ignored. Checks read these and nothing else.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result};

use crate::command;

/// All files, in path order.
#[derive(Default)]
pub struct Tree {
    /// Tracked files, and new ones that are not ignored.
    pub files: Vec<File>,
}

/// One file.
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    /// Its content; `None` when it is not UTF-8 text.
    pub text: Option<String>,
}

impl Tree {
    /// Reads the repository at `root`.
    pub fn read(root: &Path) -> Result<Self> {
        let list = command::output("git", &["ls-files", "-z", "--cached", "--others", "--exclude-standard"], root)?;
        let paths: BTreeSet<&str> = list.split('\0').filter(|path| !path.is_empty()).collect();
        let mut files = Vec::new();
        // A file that is deleted and not yet committed is in the list and not on the disk.
        for path in paths.into_iter().filter(|path| root.join(path).is_file()) {
            let bytes = fs::read(root.join(path)).with_context(|| format!("reading {path}"))?;
            files.push(File { path: path.into(), text: String::from_utf8(bytes).ok() });
        }
        Ok(Self { files })
    }

    /// A made-up tree, for the checks' own tests.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File { path: (*path).into(), text: Some((*text).into()) };
        Self { files: files.iter().map(file).collect() }
    }

    /// The text files, with their path.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|file| Some((file.path.as_str(), file.text.as_deref()?)))
    }

    /// The text files with this ending.
    pub fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.texts().filter(move |(path, _)| path.ends_with(ending))
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts().find(|(p, _)| *p == path).map(|(_, text)| text)
    }
}
