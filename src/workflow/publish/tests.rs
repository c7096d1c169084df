//! Every policy against every state.
