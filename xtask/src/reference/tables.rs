//! The tables and their columns with the remarks that stand beside them in the migrations.

use std::fmt::Write;

use crate::tree::Tree;

/// All tables in the order of the migrations.
pub fn page(tree: &Tree) -> String {
    let mut page = String::new();
    for (path, text) in tree.ending(".sql").filter(|(path, _)| path.starts_with("migrations/")) {
        let file = path.trim_start_matches("migrations/");
        let _ = write!(page, "## {file}\n\n{}", migration(text));
    }
    page
}

fn migration(text: &str) -> String {
    let mut page = String::new();
    // The remarks directly above a table say what it is.
    let mut remarks = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(remark) = trimmed.strip_prefix("--").filter(|_| !inside) {
            remarks.push(remark.trim());
        } else if let Some(name) = trimmed.strip_prefix("CREATE TABLE ").and_then(|rest| rest.split([' ', '(']).next())
        {
            inside = true;
            let _ = write!(page, "### `{name}`\n\n");
            if !remarks.is_empty() {
                let _ = write!(page, "{}\n\n", remarks.join(" "));
            }
            page.push_str("| column | kind | |\n|---|---|---|\n");
        } else if inside && trimmed.starts_with(')') {
            inside = false;
            page.push('\n');
        } else if inside {
            page.push_str(&row(trimmed).unwrap_or_default());
        }
        if !trimmed.starts_with("--") {
            remarks.clear();
        }
    }
    page
}

/// `name KIND … , -- remark`; constraints over several columns are told as they stand.
fn row(line: &str) -> Option<String> {
    let (code, remark) = line.split_once("--").unwrap_or((line, ""));
    let code = code.trim().trim_end_matches(',').trim();
    let (name, kind) = code.split_once(char::is_whitespace)?;
    let kind = kind.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
    let remark = remark.trim().replace('|', "\\|");
    if name.chars().all(|c| c.is_ascii_uppercase()) {
        return Some(format!("| | {name} {kind} | {remark} |\n"));
    }
    Some(format!("| `{name}` | {kind} | {remark} |\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_told_with_its_remarks() {
        let sql = "-- About the file.\n\n-- A place in a body.\nCREATE TABLE seat (\n    id   {id} PRIMARY KEY,\n    \
                   name TEXT  NOT NULL, -- a|b\n    UNIQUE (id, name)\n);\nCREATE INDEX x ON seat (name);\n";
        let expected = "### `seat`\n\nA place in a body.\n\n| column | kind | |\n|---|---|---|\n\
                        | `id` | {id} PRIMARY KEY |  |\n| `name` | TEXT NOT NULL | a\\|b |\n| | UNIQUE (id, name) |  |\n\n";
        assert_eq!(migration(sql), expected);
    }
}
