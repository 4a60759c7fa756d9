//! The program: hands the words of the command line to [`shirube::cli`] and exits with its answer.

use std::process::ExitCode;

fn main() -> ExitCode {
    let exit = shirube::cli::run(std::env::args_os().collect());
    ExitCode::from(exit.code())
}
