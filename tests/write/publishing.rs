//! What a build does to the output folder.

use std::fs;
use std::path::Path;

use candour::render::Artefact;
use candour::write::{Error, MANIFEST, Options, Step, Swap, check_output, publish_with};

use crate::{
    assert_dots, assert_holds, assert_tidy, files_of, place, publish_by, put, put_dots, quietly,
    site,
};

#[test]
fn publishes_into_a_folder_that_is_missing_with_its_parents() {
    let parent = tempfile::tempdir().unwrap();
    let output = parent.path().join("a/b/output");
    check_output(&output).unwrap();
    assert!(!parent.path().join("a").exists(), "the check made a folder");
    let report = quietly(&site('A'), &output).unwrap();
    assert_holds(&output, &site('A'));
    assert_eq!(report.files, site('A').len());
    assert_eq!(report.bytes, site('A').iter().map(|file| file.bytes.len() as u64).sum::<u64>());
    assert_eq!(report.left_over, None);
    assert_tidy(&output);
}

#[test]
fn publishes_into_an_empty_folder() {
    let (_parent, output) = place();
    fs::create_dir(&output).unwrap();
    check_output(&output).unwrap();
    quietly(&site('A'), &output).unwrap();
    assert_holds(&output, &site('A'));
}

#[test]
fn replaces_an_earlier_build_and_removes_its_files() {
    for swap in [Swap::Exchange, Swap::Rename] {
        let (_parent, output) = place();
        publish_by(swap, &site('A'), &output).unwrap();
        put_dots(&output);
        check_output(&output).unwrap();
        publish_by(swap, &site('B'), &output).unwrap();
        assert_holds(&output, &site('B'));
        assert_dots(&output);
        assert_tidy(&output);
    }
}

#[test]
fn the_manifest_is_the_same_for_the_same_site_whatever_the_order() {
    let (_parent, one) = place();
    let (_parent, other) = place();
    let mut artefacts = site('A');
    quietly(&artefacts, &one).unwrap();
    artefacts.reverse();
    quietly(&artefacts, &other).unwrap();
    assert_eq!(files_of(&one), files_of(&other));
}

#[test]
fn the_manifest_reads_as_documented() {
    let (_parent, output) = place();
    quietly(&[Artefact::new("b/c.txt", "abc"), Artefact::new("a.txt", "")], &output).unwrap();
    let expected = r#"{
  "generator": "candour",
  "format": 1,
  "files": [
    {
      "path": "a.txt",
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "size": 0
    },
    {
      "path": "b/c.txt",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "size": 3
    }
  ]
}
"#;
    assert_eq!(fs::read_to_string(output.join(MANIFEST)).unwrap(), expected);
}

#[test]
fn a_listed_file_changed_by_hand_is_replaced() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    fs::write(output.join("index.html"), "changed by hand").unwrap();
    fs::remove_file(output.join("papers/a-1/index.html")).unwrap();
    quietly(&site('A'), &output).unwrap();
    assert_holds(&output, &site('A'));
}

#[test]
fn what_file_managers_leave_is_no_reason_to_refuse() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    put(&output, "papers/.DS_Store", "");
    put(&output, "papers/a-1/Thumbs.db", "");
    quietly(&site('B'), &output).unwrap();
    assert_holds(&output, &site('B'));
}

#[test]
fn a_dot_file_made_while_the_site_was_swapped_survives() {
    for swap in [Swap::Exchange, Swap::Rename] {
        let (_parent, output) = place();
        quietly(&site('A'), &output).unwrap();
        let on_step = |step| {
            if step == Step::Carried {
                fs::write(output.join(".late"), "late").unwrap();
            }
        };
        publish_with(&site('B'), &output, &Options { swap, on_wait: &|| {}, on_step: &on_step })
            .unwrap();
        assert_holds(&output, &site('B'));
        assert_eq!(fs::read_to_string(output.join(".late")).unwrap(), "late");
    }
}

#[test]
#[cfg(unix)]
fn links_and_permissions_of_dot_files_and_of_the_folder_survive() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    put_dots(&output);
    symlink("nowhere/at/all", output.join(".link")).unwrap();
    let mode = |path: &str| fs::metadata(output.join(path)).unwrap().permissions().mode() & 0o7777;
    fs::set_permissions(output.join(".git/objects"), fs::Permissions::from_mode(0o750)).unwrap();
    fs::set_permissions(&output, fs::Permissions::from_mode(0o711)).unwrap();
    quietly(&site('B'), &output).unwrap();
    assert_dots(&output);
    assert_eq!(fs::read_link(output.join(".link")).unwrap(), Path::new("nowhere/at/all"));
    assert_eq!((mode(".git/objects"), mode("")), (0o750, 0o711));
}

#[test]
#[cfg(unix)]
fn a_linked_output_folder_is_published_at_its_target() {
    use std::os::unix::fs::symlink;
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("disk/site");
    let link = parent.path().join("office/output");
    fs::create_dir_all(link.parent().unwrap()).unwrap();
    symlink("../hop", &link).unwrap();
    symlink("disk/site", parent.path().join("hop")).unwrap();
    // First while the target is missing, then over it, then with a slash behind the link's name.
    for (letter, given) in [('A', link.clone()), ('B', link.clone()), ('A', link.join(""))] {
        check_output(&given).unwrap();
        quietly(&site(letter), &given).unwrap();
        assert_holds(&target, &site(letter));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_dir(link.parent().unwrap()).unwrap().count(), 1);
        assert_tidy(&target);
    }
}

#[test]
#[cfg(unix)]
fn a_link_inside_the_folder_is_never_followed() {
    let (parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    put(parent.path(), "elsewhere/precious.txt", "precious");
    fs::rename(output.join("papers"), parent.path().join("moved")).unwrap();
    std::os::unix::fs::symlink(parent.path().join("elsewhere"), output.join("papers")).unwrap();
    let error = quietly(&site('B'), &output).unwrap_err();
    assert!(matches!(error, Error::ForeignFiles { files, .. } if files == ["papers"]));
    assert!(parent.path().join("elsewhere/precious.txt").exists());
}

#[test]
#[cfg(target_os = "linux")]
fn the_one_step_swap_is_one_step() {
    use Step::{Aside, Carried, Discarded, Locked, Repaired, Staged, Swapped};
    let (_parent, output) = crate::fast_place();
    quietly(&site('A'), &output).unwrap();
    let steps_of = |swap| {
        let steps = std::cell::RefCell::new(Vec::new());
        let on_step = |step| steps.borrow_mut().push(step);
        publish_with(&site('B'), &output, &Options { swap, on_wait: &|| {}, on_step: &on_step })
            .unwrap();
        steps.into_inner()
    };
    assert_eq!(steps_of(Swap::Exchange), [Locked, Repaired, Staged, Carried, Swapped, Discarded]);
    assert_eq!(
        steps_of(Swap::Rename),
        [Locked, Repaired, Staged, Carried, Aside, Swapped, Discarded]
    );
}
