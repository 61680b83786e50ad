package org.ketaminecds.examples.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The packaged service in a process of its own, so that it can be killed. */
final class ServeProcess {

  private static final String SAID_ONCE_IT_LISTENS = "Serving at ";

  private final Process process;
  private final URI address;

  private ServeProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it on any free port of this machine, and returns once it listens.
   *
   * @param jar the packaged program
   * @throws IOException if it does not come to listen
   */
  static ServeProcess start(Path jar, Path feedback, Path audit) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.toString(),
                    "serve",
                    "--port=0",
                    "--zone=UTC",
                    "--feedback=" + feedback,
                    "--audit=" + audit))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Never closed: the service would be told so, and it is to know nothing of its end.
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    if (line == null || !line.startsWith(SAID_ONCE_IT_LISTENS)) {
      process.destroyForcibly();
      throw new IOException("Found \"%s\", wanted a service that listens.".formatted(line));
    }
    return new ServeProcess(
        process, URI.create(line.substring(SAID_ONCE_IT_LISTENS.length()).strip()));
  }

  URI address() {
    return address;
  }

  /** Ends it as SIGKILL does: nothing of it is run any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
