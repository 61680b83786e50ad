package org.ketaminecds.fhir.hooks.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of JSON objects, one to a line, to which lines are added and never changed.
 *
 * <p>A line that could not be written wholly is taken back: the next line, or the next opening,
 * begins after the last whole one. Thread-safe; a file that is open is locked, since two programs
 * would write into each other's lines.
 */
public final class Journal implements AutoCloseable {

  private static final byte NEW_LINE = '\n';

  private final RandomAccessFile file;
  private final NamedFile named;

  /** Where the last whole line ends. */
  private long end;

  private Journal(RandomAccessFile file, NamedFile named, long end) {
    this.file = file;
    this.named = named;
    this.end = end;
  }

  /**
   * Opens a file, or begins one.
   *
   * @param beginning how every line begins: the brace, and the name of the first member
   * @param each is given every line that is there, and throws at one that is none of ours
   * @throws IllegalArgumentException if the file holds something else, which is then left as it is;
   *     if it is open elsewhere, or if it is no file
   * @throws UncheckedIOException if it cannot be read or written
   */
  public static Journal open(Path path, String beginning, Consumer<String> each) {
    refuseWhatIsNoFile(path);
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try {
        lock(path, file);
        Rest rest = read(path, file, beginning, each);
        Journal journal = new Journal(file, NamedFile.of(path), endOfWholeLines(file));
        journal.end(rest);
        return journal;
      } catch (IOException | RuntimeException refused) {
        file.close();
        throw refused;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void end(Rest rest) throws IOException {
    if (rest == Rest.HALF) {
      file.setLength(end);
    }
    if (rest == Rest.WHOLE) {
      file.seek(file.length());
      file.write(NEW_LINE);
      end = file.length();
    }
  }

  /** A device has no end to read to. */
  private static void refuseWhatIsNoFile(Path path) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          "%s: found a folder or a device, wanted a file.".formatted(path));
    }
  }

  private static void lock(Path path, RandomAccessFile file) throws IOException {
    boolean locked;
    try {
      locked = file.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException here) {
      locked = false;
    }
    if (!locked) {
      throw new IllegalArgumentException(
          "%s: found it open already, wanted a file that nothing else writes to.".formatted(path));
    }
  }

  private static long endOfWholeLines(RandomAccessFile file) throws IOException {
    long end = file.length();
    while (end > 0) {
      file.seek(end - 1);
      if (file.readByte() == NEW_LINE) {
        return end;
      }
      end--;
    }
    return 0;
  }

  /**
   * Reads the lines that a file holds and changes nothing. Another program may have it open; in the
   * program that has, this would drop the lock.
   *
   * @param beginning how every line begins
   * @param each is given every whole line, and throws at one that is none of ours
   * @throws IllegalArgumentException if a line was refused, or if it is no file
   * @throws UncheckedIOException if it cannot be read
   */
  public static void read(Path path, String beginning, Consumer<String> each) {
    refuseWhatIsNoFile(path);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      read(path, file, beginning, each);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Through the file that is open: to close another one of the same file would drop the lock. */
  private static Rest read(
      Path path, RandomAccessFile file, String beginning, Consumer<String> each)
      throws IOException {
    boolean endsInALine = file.length() == endOfWholeLines(file);
    file.seek(0);
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Channels.newInputStream(file.getChannel()), StandardCharsets.UTF_8));
    int number = 0;
    String next = lines.readLine();
    while (next != null) {
      String line = next;
      next = lines.readLine();
      number++;
      if (next == null && !endsInALine) {
        return readRest(path, line, beginning, number, each);
      }
      read(path, line, number, each);
    }
    return Rest.NONE;
  }

  private static Rest readRest(
      Path path, String line, String beginning, int number, Consumer<String> each) {
    Rest rest = Rest.of(line, beginning, number > 1);
    if (rest == Rest.FOREIGN) {
      throw new IllegalArgumentException(
          "%s: found an end that is no line, wanted a file that this program wrote."
              .formatted(path));
    }
    if (rest == Rest.WHOLE) {
      read(path, line, number, each);
    }
    return rest;
  }

  private static void read(Path path, String line, int number, Consumer<String> each) {
    try {
      each.accept(line);
    } catch (RuntimeException foreign) {
      throw new IllegalArgumentException(
          "%s:%s: found a line that is no event, wanted one that this program wrote."
              .formatted(path, number),
          foreign);
    }
  }

  /**
   * Adds lines. Once this returns they survive the end of the program, whatever ends that; see
   * {@link #force()} for the end of the machine. If it throws, what was written of them is taken
   * back by the next lines.
   *
   * @param lines each without a line break
   * @throws UncheckedIOException if they cannot be written, or if something else made the file
   *     shorter, removed it, or put another one under its name; nothing is written then
   */
  public synchronized void write(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append((char) NEW_LINE));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    try {
      refuseWhatIsGone();
      if (file.length() > end) {
        file.setLength(end);
      }
      file.seek(end);
      file.write(bytes);
      end += bytes.length;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * To write where the lines ended would fill what is gone with NULs, which no line is; and what is
   * written into a file without a name is gone when the program ends.
   */
  private void refuseWhatIsGone() throws IOException {
    named.refuseAnother();
    if (file.length() < end) {
      throw new IOException(
          "found a file of %s bytes where %s were written; wanted a new start, after which it goes on"
                  .formatted(file.length(), end)
              + " from what is left");
    }
  }

  /**
   * Returns when every line so far is on the disk, in the file that the next opening reads.
   *
   * @throws UncheckedIOException if that cannot be had, or if something else made the file shorter,
   *     removed it, or put another one under its name
   */
  public synchronized void force() {
    try {
      file.getFD().sync();
      refuseWhatIsGone();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
