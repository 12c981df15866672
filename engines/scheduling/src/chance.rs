//! Chance from a seed: the same on every machine.
//!
//! Not for secrets. One stream for each cluster, made from the seed and the cluster's number, so that threads do not share one.

/// A stream of numbers that look like chance. Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014):
/// `SplitMix64`, with its constants.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream of a seed and of a part of the work; another part has another stream.
    pub(crate) fn of(seed: u64, part: u64) -> Self {
        let mut chance = Self(seed);
        chance.0 = chance.0.wrapping_add(chance.next().wrapping_mul(part.wrapping_add(1)));
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which is not 0. The unevenness is below bound / 2⁶⁴.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.next()) * bound as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// One of a list that is not empty.
    pub(crate) fn of_list<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// A number from the exponential distribution with mean 1: −ln of an even number above 0 and up to 1. Made of sums and products
    /// only, so that every machine gives the same; its error is below 10⁻⁶.
    pub(crate) fn exponential(&mut self) -> f64 {
        let bits = self.next() | 1;
        let halvings = bits.leading_zeros();
        // The rest lies in [½, 1): ln by the series of the area tangent, whose argument is at most ⅓.
        #[expect(clippy::cast_precision_loss, reason = "53 bits of chance are enough")]
        let rest = (bits << halvings >> 11) as f64 / 9_007_199_254_740_992.0;
        let z = (rest - 1.0) / (rest + 1.0);
        let square = z * z;
        let series =
            1.0 + square * (1.0 / 3.0 + square * (0.2 + square * (1.0 / 7.0 + square * (1.0 / 9.0 + square / 11.0))));
        f64::from(halvings) * std::f64::consts::LN_2 - 2.0 * z * series
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_and_another_part_something_else() {
        let ten = |seed, part| {
            let mut chance = Chance::of(seed, part);
            (0..10).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(ten(7, 0), ten(7, 0));
        assert_ne!(ten(7, 0), ten(7, 1));
        assert_ne!(ten(7, 0), ten(8, 0));
    }

    #[test]
    fn exponential_numbers_have_their_mean_and_their_tail() {
        let mut chance = Chance::of(1, 0);
        let many: Vec<f64> = (0..100_000).map(|_| chance.exponential()).collect();
        let (mean, tail) = (many.iter().sum::<f64>() / 1e5, many.iter().filter(|one| **one > 3.0).count());
        assert!((mean - 1.0).abs() < 0.02, "{mean}");
        // e⁻³ of them: 4979.
        assert!((4700..5300).contains(&tail), "{tail}");
        assert!(many.iter().all(|one| *one >= 0.0));
    }
}
