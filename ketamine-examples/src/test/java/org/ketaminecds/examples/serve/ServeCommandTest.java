package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ServeCommandTest {

  @Test
  void badSettingsAreToldWithoutTheUsageThatWouldScrollThemAway() {
    StringWriter told = new StringWriter();
    CommandLine line =
        new CommandLine(
                new ServeCommand(
                    () -> HookCalls.SUPPORT, Map.of("KETAMINE_SERVE_ZONE", "Mars/North")))
            .setErr(new PrintWriter(told, true));

    int status = line.execute("--port", "none");

    assertThat(status).isEqualTo(2);
    assertThat(told.toString().lines())
        .containsExactly(
            "--port: found \"none\"; wanted a whole number from 0 to 65535.",
            "KETAMINE_SERVE_ZONE: found \"Mars/North\"; wanted a time zone such as"
                + " America/New_York.");
  }
}
