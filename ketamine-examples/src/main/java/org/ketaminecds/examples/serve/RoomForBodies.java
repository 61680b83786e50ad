package org.ketaminecds.examples.serve;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ketaminecds.fhir.hooks.http.NoRoomException;

/**
 * How many bytes of requests are in memory at once, so that long ones that come together do not
 * take all of it. One that is alone always has room. Thread-safe.
 */
final class RoomForBodies {

  /**
   * A record takes up to twenty times its bytes while it is read and judged, as measured with some
   * thousand resources; the rest is for the guidance and the service.
   */
  private static final int MEMORY_OF_A_BYTE = 24;

  private final long most;
  private long taken;

  /**
   * Room in which nothing is so far.
   *
   * @param most how many bytes there may be at once
   */
  RoomForBodies(long most) {
    this.most = most;
  }

  /** As much as the memory of this program has room for. */
  static RoomForBodies ofThisProgram() {
    return new RoomForBodies(Runtime.getRuntime().maxMemory() / MEMORY_OF_A_BYTE);
  }

  /** A place for one body, which is left once it is answered. */
  Place place() {
    return new Place();
  }

  /** The room of one body; for one thread. */
  final class Place implements AutoCloseable {

    private long own;

    /**
     * The same bytes, which fail with {@link NoRoomException} where others take the room.
     *
     * @param announced how many there will be, if that is known. They have their room from now on,
     *     for of several that grow at the same time none might come to its end.
     */
    InputStream counting(InputStream in, long announced) throws NoRoomException {
      grow(announced);
      return new Counting(in, announced);
    }

    private void grow(long bytes) throws NoRoomException {
      synchronized (RoomForBodies.this) {
        boolean isAlone = taken == own;
        if (taken + bytes > most && !isAlone) {
          throw new NoRoomException();
        }
        taken += bytes;
        own += bytes;
      }
    }

    @Override
    public void close() {
      synchronized (RoomForBodies.this) {
        taken -= own;
        own = 0;
      }
    }

    private final class Counting extends FilterInputStream {

      private long announced;

      Counting(InputStream in, long announced) {
        super(in);
        this.announced = announced;
      }

      private void count(int bytes) throws NoRoomException {
        long expected = Math.min(bytes, announced);
        announced -= expected;
        grow(bytes - expected);
      }

      @Override
      public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
          count(1);
        }
        return one;
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read > 0) {
          count(read);
        }
        return read;
      }
    }
  }
}
