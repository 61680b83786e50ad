package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.hooks.http.NoRoomException;

class RoomForBodiesTest {

  private final RoomForBodies room = new RoomForBodies(10);

  private static InputStream bytes(RoomForBodies.Place place, int count) throws IOException {
    return place.counting(new ByteArrayInputStream(new byte[count]), 0);
  }

  @Test
  void whatIsAnnouncedHasItsRoomBeforeItComes() throws IOException {
    try (RoomForBodies.Place first = room.place();
        RoomForBodies.Place second = room.place()) {
      InputStream announced = first.counting(new ByteArrayInputStream(new byte[8]), 8);

      assertThatThrownBy(() -> second.counting(InputStream.nullInputStream(), 3))
          .isInstanceOf(NoRoomException.class);
      assertThat(announced.readAllBytes()).hasSize(8);
      assertThat(bytes(second, 2).readAllBytes()).hasSize(2);
    }
  }

  @Test
  void whatIsMoreThanWasAnnouncedIsCountedAsItComes() throws IOException {
    try (RoomForBodies.Place first = room.place();
        RoomForBodies.Place second = room.place()) {
      bytes(second, 1).readAllBytes();
      InputStream more = first.counting(new ByteArrayInputStream(new byte[10]), 8);

      assertThat(more.readNBytes(9)).hasSize(9);
      assertThatThrownBy(more::readAllBytes).isInstanceOf(NoRoomException.class);
    }
  }

  @Test
  void oneThatIsAloneHasRoomHoweverLongItIs() throws IOException {
    try (RoomForBodies.Place alone = room.place()) {
      assertThat(bytes(alone, 1000).readAllBytes()).hasSize(1000);
    }
  }

  @Test
  void severalHaveTheRoomBetweenThem() throws IOException {
    try (RoomForBodies.Place first = room.place();
        RoomForBodies.Place second = room.place()) {
      bytes(first, 6).readAllBytes();

      assertThatCode(() -> bytes(second, 4).readAllBytes()).doesNotThrowAnyException();
      assertThatThrownBy(() -> bytes(second, 1).readAllBytes()).isInstanceOf(NoRoomException.class);
      assertThatThrownBy(() -> bytes(second, 1).read()).isInstanceOf(NoRoomException.class);
    }
  }

  @Test
  void whatWasTakenIsFreeOnceItIsLeft() throws IOException {
    try (RoomForBodies.Place second = room.place()) {
      try (RoomForBodies.Place first = room.place()) {
        bytes(first, 10).readAllBytes();
        assertThatThrownBy(() -> bytes(second, 1).readAllBytes())
            .isInstanceOf(NoRoomException.class);
      }
      assertThat(bytes(second, 10).readAllBytes()).hasSize(10);
      try (RoomForBodies.Place third = room.place()) {
        assertThatThrownBy(() -> bytes(third, 1).readAllBytes())
            .isInstanceOf(NoRoomException.class);
      }
    }
  }
}
