package org.ketaminecds.examples.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The settings as options; they are read as they are written, by {@link SettingsReader} alone,
 * since each may also come from a file or a variable. No field is read: picocli keeps what was
 * written.
 */
@SuppressWarnings("UnusedVariable")
final class ServeOptions {

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address of this machine on which to listen (default: localhost, which no other"
              + " machine can call).")
  private @Nullable String host;

  @Option(names = "--port", description = "The port (default: 8080).")
  private @Nullable String port;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where clients call it, if that is not where it listens.")
  private @Nullable String address;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "A PKCS #12 file with the certificate and its key; the service speaks TLS.")
  private @Nullable String tlsKeystore;

  @Option(
      names = "--client",
      paramLabel = "\"ISSUER FILE [ADDRESS]\"",
      description =
          "A client that may call: the issuer of its tokens, a file with its public keys, and the"
              + " address of those that its tokens carry (jku); may be given again.")
  private List<String> client = new ArrayList<>();

  @Option(
      names = "--behind-proxy",
      description =
          "A proxy ends TLS before it: speak HTTP on the one address that the proxy calls. Needs"
              + " client, and an address that begins with https.")
  private boolean behindProxy;

  @Option(
      names = "--insecure-demonstration",
      description = "Listen to other machines without TLS or clients: for made-up patients only.")
  private boolean insecureDemonstration;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "A browser client on another origin that may call; may be given again.")
  private List<String> origin = new ArrayList<>();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of the place of treatment (default: that of this machine).")
  private @Nullable String zone;

  @Option(
      names = "--jurisdiction",
      paramLabel = "COUNTRY",
      description = "The country of the treatment, such as US.")
  private @Nullable String jurisdiction;

  @Option(
      names = "--care-setting",
      paramLabel = "PLACE",
      description = "Where ketamine is given, such as clinic.")
  private @Nullable String careSetting;

  @Option(
      names = "--pain-treated",
      paramLabel = "SORT",
      description =
          "The one sort of pain that ketamine is ordered for: chronic or acute. No record tells it,"
              + " and the answer says that the site states it.")
  private @Nullable String painTreated;

  @Option(
      names = "--reviewed",
      paramLabel = "LIST",
      split = ",",
      description =
          "Lists that the site keeps complete: problems, medicines, allergies, administrations."
              + " What a list that was fetched whole does not name is then absent, and the answer"
              + " says so.")
  private List<String> reviewed = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "ID",
      split = ",",
      description = "Use these sources only, in this order.")
  private List<String> source = new ArrayList<>();

  @Option(
      names = "--least-verification",
      paramLabel = "LEVEL",
      description = "Leave out what has been checked in print less than this.")
  private @Nullable String leastVerification;

  @Option(
      names = "--guidance",
      paramLabel = "PATH",
      description =
          "Serve the guidance in this folder or pack, and take it up anew when it changes (default:"
              + " the bundled one).")
  private @Nullable String guidance;

  @Option(
      names = "--guidance-key",
      paramLabel = "FILE",
      description = "Take only packs that are signed by the owner of this public key.")
  private @Nullable String guidanceKey;

  @Option(
      names = "--look-every",
      paramLabel = "SECONDS",
      description = "How long to wait between two looks at the guidance (default: 30).")
  private @Nullable String lookEvery;

  @Option(
      names = "--put-off",
      paramLabel = "HOURS",
      description =
          "Let clinicians put a card off for this long, unless it says avoid or stop (default: they"
              + " cannot).")
  private @Nullable String putOff;

  @Option(
      names = "--feedback",
      paramLabel = "FILE",
      description = "Where it is kept what became of the cards (default: feedback.jsonl).")
  private @Nullable String feedback;

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      description = "Keep a line about each answer here, without data of patients.")
  private @Nullable String audit;

  @Option(
      names = "--longest-body",
      paramLabel = "CHARACTERS",
      description = "Refuse requests that are longer (default: 4000000).")
  private @Nullable String longestBody;

  @Option(
      names = "--spec",
      paramLabel = "EDITION",
      description = "The edition of CDS Hooks: v2-0-1 or v3-0-ballot (default: v2-0-1).")
  private @Nullable String spec;
}
