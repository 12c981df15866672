//! The program. What it does is in the library beside it, so that tests run the same wiring.

fn main() -> std::process::ExitCode {
    radslag::run()
}
