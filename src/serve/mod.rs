//! Development server: stub.
