//! The packages of the workspace and all they are built from, as `cargo metadata` tells it.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command;

/// One package, ours or not.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// Its name in the registry.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SPDX expression, if it states one.
    pub licence: Option<String>,
    /// Folder from the root, `features/bodies`; `None` for other people's packages.
    pub folder: Option<String>,
    /// What its `Cargo.toml` asks for.
    pub dependencies: Vec<Dependency>,
}

/// One line of a `[dependencies]` table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dependency {
    /// The package's name.
    pub package: String,
    /// The name the code uses.
    pub import: String,
    /// For tests and benches only.
    pub dev: bool,
    /// Folder from the root when it is ours.
    pub folder: Option<String>,
}

/// All packages that are built on this kind of machine.
pub fn read(root: &Path) -> Result<Vec<Package>> {
    let version = command::output("rustc", &["-vV"], root)?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    let arguments = ["metadata", "--format-version=1", "--locked", "--filter-platform", host];
    let metadata: Value = serde_json::from_str(&command::output("cargo", &arguments, root)?)?;
    let root = metadata["workspace_root"].as_str().context("no workspace root")?;
    let resolved: Vec<&str> = array(&metadata["resolve"]["nodes"]).filter_map(|node| node["id"].as_str()).collect();
    let built = |package: &&Value| package["id"].as_str().is_some_and(|id| resolved.contains(&id));
    Ok(array(&metadata["packages"]).filter(built).map(|value| package(value, root)).collect())
}

fn package(value: &Value, root: &str) -> Package {
    let ours = value["source"].is_null();
    let folder = text(&value["manifest_path"]).and_then(|path| from_root(path.strip_suffix("/Cargo.toml")?, root));
    Package {
        name: text(&value["name"]).unwrap_or_default(),
        version: text(&value["version"]).unwrap_or_default(),
        licence: text(&value["license"]),
        folder: folder.filter(|_| ours),
        dependencies: array(&value["dependencies"]).map(|dependency| asked_for(dependency, root)).collect(),
    }
}

fn asked_for(value: &Value, root: &str) -> Dependency {
    let package = text(&value["name"]).unwrap_or_default();
    Dependency {
        import: text(&value["rename"]).unwrap_or_else(|| package.clone()).replace('-', "_"),
        package,
        dev: value["kind"] == "dev",
        folder: text(&value["path"]).and_then(|path| from_root(&path, root)),
    }
}

fn from_root(path: &str, root: &str) -> Option<String> {
    path.strip_prefix(root).map(|path| path.trim_start_matches('/').into())
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(String::from)
}
