//! Letters to who comes and to who leaves.
