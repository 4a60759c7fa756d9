//! Charts: stub.
