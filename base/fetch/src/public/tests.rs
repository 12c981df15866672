//! Every range of the registries at its edges and inside, and the open internet beside them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use proptest::prelude::*;

use super::is_public;

/// The rows of IANA's registry for IPv4, as they stand there, multicast, and a cloud's own.
const REGISTRY_4: &str = "0.0.0.0/8 0.0.0.0/32 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 \
    192.0.0.0/29 192.0.0.8/32 192.0.0.9/32 192.0.0.10/32 192.0.0.170/32 192.0.0.171/32 192.0.2.0/24 192.31.196.0/24 \
    192.52.193.0/24 192.88.99.0/24 192.88.99.2/32 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 \
    203.0.113.0/24 240.0.0.0/4 255.255.255.255/32 224.0.0.0/4";
/// The rows of IANA's registry for IPv6, as they stand there, and what is multicast or was once local.
const REGISTRY_6: &str = "::1/128 ::/128 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 \
    2001:1::1/128 2001:1::2/128 2001:1::3/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28 2001:30::/28 \
    2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8 ::/96";

fn ranges(rows: &'static str) -> Vec<(IpAddr, u32)> {
    let row = |row: &str| {
        let (first, length) = row.split_once('/').expect("a range");
        (first.parse().expect("an address"), length.parse().expect("a length"))
    };
    rows.split_whitespace().map(row).collect()
}

/// An address of a range, with these bits behind its prefix.
fn inside((first, length): (IpAddr, u32), bits: u128) -> IpAddr {
    match first {
        IpAddr::V4(first) => {
            let low = u32::try_from(bits & u128::from(u32::MAX)).expect("32 bits");
            Ipv4Addr::from_bits(first.to_bits() | low.checked_shr(length).unwrap_or(0)).into()
        }
        IpAddr::V6(first) => Ipv6Addr::from_bits(first.to_bits() | bits.checked_shr(length).unwrap_or(0)).into(),
    }
}

#[test]
fn the_edges_of_every_special_range_are_refused() {
    let all: Vec<_> = ranges(REGISTRY_4).into_iter().chain(ranges(REGISTRY_6)).collect();
    assert_eq!(all.len(), 28 + 28);
    for range in all {
        for bits in [0, u128::MAX] {
            assert!(!is_public(inside(range, bits)), "{range:?}: {}", inside(range, bits));
        }
    }
}

#[test]
fn machines_of_the_open_internet_are_asked() {
    // Of name servers and registries that everybody knows, and the neighbours of special ranges.
    let known = "1.1.1.1 8.8.8.8 192.5.6.30 193.0.6.139 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 \
        169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 \
        223.255.255.255 2a00:801:f0::1 2606:4700:4700::1111 2001:4860:4860::8888 2001:200:: 2001:db7:ffff:: 2001:db9:: 2003:: \
        2620:4f:7fff:: 2620:4f:8001:: 3ffe:: 2000::";
    for machine in known.split_whitespace() {
        assert!(is_public(machine.parse().expect("an address")), "{machine}");
    }
}

#[test]
fn machines_that_clouds_and_offices_keep_for_themselves_are_refused() {
    for machine in
        ["169.254.169.254", "fd00:ec2::254", "100.100.100.200", "192.168.1.1", "10.0.0.1", "127.0.0.1", "::1", "::"]
    {
        assert!(!is_public(machine.parse().expect("an address")), "{machine}");
    }
    let disguised =
        ["::ffff:10.0.0.1", "::ffff:8.8.8.8", "::10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "2001:0:a00:1::"];
    for machine in disguised {
        assert!(!is_public(machine.parse().expect("an address")), "{machine}");
    }
}

proptest! {
    #[test]
    fn nothing_inside_a_special_range_is_asked(bits: u128) {
        for range in ranges(REGISTRY_4).into_iter().chain(ranges(REGISTRY_6)) {
            prop_assert!(!is_public(inside(range, bits)), "{range:?}: {}", inside(range, bits));
        }
    }

    #[test]
    fn what_the_standard_library_knows_as_special_is_refused(bits: u32) {
        let machine = Ipv4Addr::from_bits(bits);
        let special = machine.is_private() || machine.is_loopback() || machine.is_link_local() || machine.is_multicast()
            || machine.is_documentation() || machine.is_broadcast() || machine.is_unspecified();
        prop_assert!(!special || !is_public(machine.into()));
        prop_assert!(!is_public(machine.to_ipv6_mapped().into()) && !is_public(machine.to_ipv6_compatible().into()));
    }

    #[test]
    fn outside_all_ranges_everything_is_asked(bits: u32) {
        let machine = Ipv4Addr::from_bits(bits);
        let within = |(first, length): (IpAddr, u32)| match first {
            IpAddr::V4(first) => u64::from(bits ^ first.to_bits()) >> (32 - length) == 0,
            IpAddr::V6(_) => false,
        };
        prop_assert_eq!(is_public(machine.into()), !ranges(REGISTRY_4).into_iter().any(within));
    }
}
