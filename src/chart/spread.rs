//! Moves labels that want the same place apart.

/// Labels that have been pushed together and move as one.
struct Cluster {
    /// Where each member wants the cluster to start, summed.
    wanted: i64,
    /// How many members it has.
    count: i64,
    /// Its extent, gaps between members included.
    length: i32,
    /// Where it starts.
    start: i32,
}

/// Places labels of a given middle and length on a line from `low` to `high`, in the order of their
/// middles, at least `gap` apart and as near to their middles as that allows (least squares).
/// Returns where each starts, or none when they do not fit at all.
pub fn spread(labels: &[(i32, i32)], gap: i32, low: i32, high: i32) -> Option<Vec<i32>> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|index| labels[*index].0);
    place(labels, &order, gap, low, high)
}

/// The same for labels that stay in the order given, whatever their middles.
pub fn spread_in_order(labels: &[(i32, i32)], gap: i32, low: i32, high: i32) -> Option<Vec<i32>> {
    let order: Vec<usize> = (0..labels.len()).collect();
    place(labels, &order, gap, low, high)
}

fn place(
    labels: &[(i32, i32)],
    order: &[usize],
    gap: i32,
    low: i32,
    high: i32,
) -> Option<Vec<i32>> {
    let needed: i32 = labels.iter().map(|(_, length)| length + gap).sum();
    if needed - gap > high - low {
        return None;
    }
    let settle = |cluster: &mut Cluster| {
        let mean = (cluster.wanted as f64 / cluster.count as f64).round() as i32;
        cluster.start = mean.min(high - cluster.length).max(low);
    };
    let mut clusters: Vec<Cluster> = Vec::new();
    for index in order {
        let (middle, length) = labels[*index];
        let wanted = i64::from(middle - length / 2);
        let mut cluster = Cluster { wanted, count: 1, length, start: 0 };
        settle(&mut cluster);
        while let Some(before) = clusters.pop_if(|it| it.start + it.length + gap > cluster.start) {
            let offset = before.length + gap;
            cluster = Cluster {
                wanted: before.wanted + cluster.wanted - i64::from(offset) * cluster.count,
                count: before.count + cluster.count,
                length: offset + cluster.length,
                start: 0,
            };
            settle(&mut cluster);
        }
        clusters.push(cluster);
    }
    let mut starts = vec![0; labels.len()];
    let mut members = order.iter().copied();
    for cluster in clusters {
        let mut at = cluster.start;
        for index in members.by_ref().take(usize::try_from(cluster.count).unwrap_or(0)) {
            starts[index] = at;
            at += labels[index].1 + gap;
        }
    }
    Some(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_do_not_meet_stay() {
        assert_eq!(spread(&[(80, 20), (20, 20)], 2, 0, 100), Some(vec![70, 10]));
    }

    #[test]
    fn labels_that_meet_share_the_move() {
        assert_eq!(spread(&[(50, 20), (50, 20)], 0, 0, 100), Some(vec![30, 50]));
    }

    #[test]
    fn the_ends_hold() {
        assert_eq!(spread(&[(0, 20), (5, 20), (10, 20)], 0, 0, 100), Some(vec![0, 20, 40]));
        assert_eq!(spread(&[(99, 20), (98, 20)], 0, 0, 100), Some(vec![80, 60]));
    }

    #[test]
    fn too_many_do_not_fit() {
        assert_eq!(spread(&[(0, 60), (5, 60)], 0, 0, 100), None);
    }
}
