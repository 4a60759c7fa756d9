//! Numbers and sentences that follow from the model: stub.
