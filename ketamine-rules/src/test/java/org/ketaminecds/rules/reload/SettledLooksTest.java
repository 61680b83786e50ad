package org.ketaminecds.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.rules.guidance.GuidanceSource;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** What a watch does at each look, without a thread. */
class SettledLooksTest {

  @TempDir Path folder;

  private final List<ReloadEvent> told = new ArrayList<>();
  private final ReloadableDecisionSupport support =
      ReloadableDecisionSupport.startingWith(TinyVersions.first().files(), told::add);

  @Test
  void a_change_is_taken_up_at_the_second_look_that_finds_it_and_once() throws IOException {
    SettledLooks looks = looksAt(TinyVersions.allowing(3));

    looks.look();
    assertThat(told).isEmpty();
    looks.look();
    assertThat(told).hasSize(1).first().isInstanceOf(ReloadEvent.Accepted.class);
    looks.look();
    looks.look();
    assertThat(told).hasSize(1);
  }

  @Test
  void what_serves_already_is_not_loaded_a_second_time_until_it_changes() throws IOException {
    write(TinyVersions.first());
    GuidanceSource source = GuidanceSource.folder(folder);
    SettledLooks looks = SettledLooks.after(support, source, source.read().contentHash());

    looks.look();
    looks.look();
    assertThat(told).isEmpty();

    write(TinyVersions.allowing(3));
    looks.look();
    looks.look();
    assertThat(told).hasSize(1).first().isInstanceOf(ReloadEvent.Accepted.class);
  }

  @Test
  void a_folder_that_still_changes_is_left_in_peace() throws IOException {
    SettledLooks looks = looksAt(TinyVersions.allowing(3));

    looks.look();
    write(TinyVersions.allowing(4));
    looks.look();
    assertThat(told).isEmpty();
    looks.look();
    assertThat(told).hasSize(1);
    assertThat(TinyVersions.version(support.assess(TinyVersions.threePerHour())))
        .isEqualTo("4.0.0");
  }

  @Test
  void a_refusal_is_told_once_and_the_mended_folder_is_taken_up() throws IOException {
    SettledLooks looks = looksAt(TinyVersions.broken());
    for (int look = 0; look < 4; look++) {
      looks.look();
    }
    assertThat(told).hasSize(1).first().isInstanceOf(ReloadEvent.Refused.class);

    write(TinyVersions.allowing(3));
    looks.look();
    looks.look();

    assertThat(told).hasSize(2).last().isInstanceOf(ReloadEvent.Accepted.class);
  }

  @Test
  void what_was_rolled_back_is_not_taken_up_again_until_it_changes() throws IOException {
    SettledLooks looks = looksAt(TinyVersions.allowing(3));
    looks.look();
    looks.look();
    support.rollBack();

    looks.look();
    looks.look();

    assertThat(TinyVersions.version(support.assess(TinyVersions.threePerHour())))
        .isEqualTo("1.0.0");
    write(TinyVersions.allowing(4));
    looks.look();
    looks.look();
    assertThat(TinyVersions.version(support.assess(TinyVersions.threePerHour())))
        .isEqualTo("4.0.0");
  }

  @Test
  void a_folder_that_cannot_be_read_or_holds_a_link_is_told_once() throws IOException {
    SettledLooks missing =
        SettledLooks.at(support, GuidanceSource.folder(folder.resolve("nowhere")));
    missing.look();
    missing.look();
    missing.look();
    assertThat(told).hasSize(1).first().isInstanceOf(ReloadEvent.Refused.class);

    SettledLooks linked = looksAt(TinyVersions.allowing(3));
    Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("guidelines.yaml"));
    linked.look();
    linked.look();
    linked.look();
    assertThat(told).hasSize(2);
    assertThat(((ReloadEvent.Refused) told.get(1)).problems().get(0).found()).isEqualTo("a link");
  }

  @Test
  void a_folder_that_vanishes_is_told_once_and_what_served_serves_until_it_is_back()
      throws IOException {
    SettledLooks looks = looksAt(TinyVersions.allowing(3));
    looks.look();
    looks.look();
    Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
    Files.move(folder, elsewhere);
    for (int look = 0; look < 4; look++) {
      looks.look();
    }
    assertThat(told).hasSize(2).last().isInstanceOf(ReloadEvent.Refused.class);
    assertThat(TinyVersions.version(support.assess(TinyVersions.threePerHour())))
        .isEqualTo("3.0.0");

    Files.move(elsewhere, folder);
    write(TinyVersions.allowing(4));
    looks.look();
    looks.look();

    assertThat(told).hasSize(3).last().isInstanceOf(ReloadEvent.Accepted.class);
    assertThat(TinyVersions.version(support.assess(TinyVersions.threePerHour())))
        .isEqualTo("4.0.0");
  }

  private SettledLooks looksAt(TinyGuidance guidance) throws IOException {
    write(guidance);
    return SettledLooks.at(support, GuidanceSource.folder(folder));
  }

  private void write(TinyGuidance guidance) throws IOException {
    for (var file : guidance.texts().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
