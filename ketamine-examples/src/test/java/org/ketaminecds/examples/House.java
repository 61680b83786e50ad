package org.ketaminecds.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a small source, which its author tests and changes. */
record House(Path folder) {

  private static final String GUIDELINE =
      """
      id: house
      version: 1.0.0
      title: A policy of the house
      publishers: [The house]
      citation: The house. Policy 1.
      published: 2026-01-01
      role: policy
      written for: US
      scope: always
      sources: {S1: a policy}
      use: In tests.
      misuse: Elsewhere.
      """;

  private static final String RATES =
      """
      - id: HOUSE-01
        title: Rates above 1 mg/kg/h belong in <intensive care>
        stage: regimen
        kind: dose limit
        when:
          all:
            - infusion rate > 1 mg/kg/h
            - care setting is not intensive care unit
        advise: avoid
        statement: Rates above 1 mg/kg/h are given in intensive care only.
        source: {section: rates}
        verification: LOCAL_POLICY
      """;

  private static final String SCENARIOS =
      """
      background: {weight: 70 kg, route: intravenous, drug: racemic ketamine, over: 1 h}
      recommendations:
        - recommendation: HOUSE-01
          scenarios:
            - {name: just above, given: {infusion: 1.01 mg/kg/h, care setting: clinic}, expect: avoid}
            - {name: below, given: {infusion: 0.99 mg/kg/h, care setting: clinic}, expect: none}
            - {name: no rate, given: {care setting: clinic}, expect: {missing: [proposed doses]}}
            - {name: no setting, given: {infusion: 1.01 mg/kg/h}, expect: {missing: [care setting]}}
      """;

  /** With two scenarios missing, of which none fails. */
  static House in(Path folder) throws IOException {
    House house = new House(folder.resolve("house"));
    Files.createDirectories(house.folder.resolve("scenarios"));
    Files.writeString(house.folder.resolve("guideline.yaml"), GUIDELINE);
    Files.writeString(house.folder.resolve("rates.yaml"), RATES);
    Files.writeString(house.folder.resolve("scenarios/rates.yaml"), SCENARIOS);
    return house;
  }

  void change(String file, String old, String now) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("Not in " + file + ": " + old);
    }
    Files.writeString(path, text.replace(old, now));
  }

  void append(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + text);
  }

  String path() {
    return folder.toString();
  }
}
