//! Publishing: stub.
