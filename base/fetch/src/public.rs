//! Which machines anybody may have us ask: those of the open internet, by the registries of special addresses that IANA keeps.
//!
//! Written from RFC 6890 and those that have added to it; the registries themselves (`iana-ipv4-special-registry` and
//! `iana-ipv6-special-registry` at <https://www.iana.org/assignments/>) have not been read line by line. Every row is refused, also
//! those that are reachable: nobody publishes a paper there.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Special ranges of IPv4: first address, length of the prefix.
const SPECIAL_4: [(Ipv4Addr, u32); 19] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),        // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),       // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),    // shared by customers of a carrier
    (Ipv4Addr::new(127, 0, 0, 0), 8),      // loopback
    (Ipv4Addr::new(169, 254, 0, 0), 16),   // link-local, and what clouds tell their machines
    (Ipv4Addr::new(168, 63, 129, 16), 32), // what one cloud tells its machines, at an address that is anybody's by the registry
    (Ipv4Addr::new(172, 16, 0, 0), 12),    // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),     // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),     // documentation
    (Ipv4Addr::new(192, 31, 196, 0), 24),  // AS112
    (Ipv4Addr::new(192, 52, 193, 0), 24),  // AMT
    (Ipv4Addr::new(192, 88, 99, 0), 24),   // relays of 6to4
    (Ipv4Addr::new(192, 168, 0, 0), 16),   // private
    (Ipv4Addr::new(192, 175, 48, 0), 24),  // AS112
    (Ipv4Addr::new(198, 18, 0, 0), 15),    // benchmarking
    (Ipv4Addr::new(198, 51, 100, 0), 24),  // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),   // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),      // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),      // reserved, and broadcast
];

/// What is given out as global addresses of IPv6. Loopback, mapped IPv4, NAT64, local and multicast addresses lie outside.
const GLOBAL_6: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// Special ranges inside the global ones.
const SPECIAL_6: [(Ipv6Addr, u32); 5] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments, Teredo among them
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4
    (Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0), 48), // AS112
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Whether a machine is one of the open internet.
///
/// ```
/// use radslag_fetch::public::is_public;
/// assert!(is_public("193.0.6.139".parse().unwrap()));
/// assert!(!is_public("169.254.169.254".parse().unwrap()));
/// assert!(!is_public("::ffff:193.0.6.139".parse().unwrap()), "not even in a disguise");
/// ```
#[must_use]
pub fn is_public(machine: IpAddr) -> bool {
    match machine {
        IpAddr::V4(v4) => !SPECIAL_4.iter().any(|range| within_4(v4, *range)),
        IpAddr::V6(v6) => within_6(v6, GLOBAL_6) && !SPECIAL_6.iter().any(|range| within_6(v6, *range)),
    }
}

fn within_4(machine: Ipv4Addr, (first, length): (Ipv4Addr, u32)) -> bool {
    (machine.to_bits() ^ first.to_bits()).leading_zeros() >= length
}

fn within_6(machine: Ipv6Addr, (first, length): (Ipv6Addr, u32)) -> bool {
    (machine.to_bits() ^ first.to_bits()).leading_zeros() >= length
}

#[cfg(test)]
mod tests;
