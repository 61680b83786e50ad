package org.ketaminecds.fhir.intake;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.order.OrderReader;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.terminology.OpenCodes;
import org.ketaminecds.fhir.terminology.OpenValue;
import org.ketaminecds.fhir.terminology.ValueSets;

/** What codes, names, units and orders mean; made once, and shared by all readings. */
record Meanings(
    Vocabulary vocabulary,
    ValueSets valueSets,
    OpenCodes openCodes,
    List<OpenValue> openValues,
    MedicineNames medicineNames,
    NearKetamine nearKetamine,
    FhirQuantities quantities,
    OrderReader orders) {

  static Meanings of(Vocabulary vocabulary, ValueSets valueSets) {
    FhirQuantities quantities = new FhirQuantities();
    return new Meanings(
        vocabulary,
        valueSets,
        OpenCodes.bundled(),
        OpenValue.bundled(),
        new MedicineNames(vocabulary),
        new NearKetamine(vocabulary),
        quantities,
        new OrderReader(quantities, valueSets));
  }

  Codes codes() {
    return new Codes(valueSets, vocabulary);
  }

  /** What is in medicines that may refer to these resources. */
  Ingredients ingredients(List<Resource> resources, HomeServer server) {
    return new Ingredients(codes(), medicineNames, new References(resources, server));
  }
}
