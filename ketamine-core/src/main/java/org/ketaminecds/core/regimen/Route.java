package org.ketaminecds.core.regimen;

/** How the drug enters the body. */
public enum Route {
  /** Into a vein. */
  INTRAVENOUS("intravenous"),
  /** Into a muscle. */
  INTRAMUSCULAR("intramuscular"),
  /** Under the skin. */
  SUBCUTANEOUS("subcutaneous"),
  /** By mouth and swallowed. */
  ORAL("oral"),
  /** Under the tongue. */
  SUBLINGUAL("sublingual"),
  /** Into the nose. */
  INTRANASAL("intranasal"),
  /** Into the epidural space. */
  EPIDURAL("epidural"),
  /** Into the cerebrospinal fluid. */
  INTRATHECAL("intrathecal"),
  /** On the skin. */
  TOPICAL("topical");

  private final String label;

  Route(String label) {
    this.label = label;
  }

  /** The word used in case files and guidance. */
  public String label() {
    return label;
  }
}
