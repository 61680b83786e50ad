package org.ketaminecds.fhir.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.UriType;

/** Defines the extensions, so that who reads them can look them up and validate them. */
final class ExtensionDefinitions {

  private static final String EXTENSION = "Extension";
  private static final String BASE = "http://hl7.org/fhir/StructureDefinition/Extension";
  private static final String UNBOUNDED = "*";

  private ExtensionDefinitions() {}

  static List<StructureDefinition> of(Publication publication) {
    return Arrays.stream(OwnExtension.values())
        .map(extension -> definition(publication, extension))
        .toList();
  }

  private static StructureDefinition definition(Publication publication, OwnExtension extension) {
    StructureDefinition definition = new StructureDefinition();
    definition.setId(extension.id());
    definition.setUrl(publication.definition(extension.id()));
    definition.setName("Ketamine_" + extension.id().replace('-', '_'));
    definition.setTitle(extension.id());
    definition.setStatus(publication.status());
    definition.setDescription(extension.meaning());
    definition.setFhirVersion(FHIRVersion._4_0_1);
    definition.setKind(StructureDefinitionKind.COMPLEXTYPE);
    definition.setAbstract(false);
    extension
        .places()
        .forEach(
            place ->
                definition.addContext().setType(ExtensionContextType.ELEMENT).setExpression(place));
    definition.setType(EXTENSION);
    definition.setBaseDefinition(BASE);
    definition.setDerivation(TypeDerivationRule.CONSTRAINT);
    add(definition, EXTENSION)
        .setShort(extension.meaning())
        .setDefinition(extension.meaning())
        .setMin(0)
        .setMax(UNBOUNDED);
    if (extension.parts().isEmpty()) {
      add(definition, "Extension.extension").setMax("0");
      url(definition, "Extension", definition.getUrl());
      value(definition, "Extension", extension.type());
    } else {
      new TreeMap<>(extension.parts()).entrySet().forEach(part -> part(definition, part));
      url(definition, "Extension", definition.getUrl());
      add(definition, "Extension.value[x]").setMin(0).setMax("0");
    }
    return definition;
  }

  private static void part(StructureDefinition definition, Map.Entry<String, String> part) {
    String id = "Extension.extension:" + part.getKey();
    add(definition, id).setSliceName(part.getKey()).setMin(1).setMax("1");
    add(definition, id + ".extension").setMax("0");
    url(definition, id, part.getKey());
    value(definition, id, part.getValue());
  }

  private static void url(StructureDefinition definition, String parent, String url) {
    add(definition, parent + ".url").setFixed(new UriType(url));
  }

  private static void value(StructureDefinition definition, String parent, String type) {
    add(definition, parent + ".value[x]").setMin(1).addType().setCode(type);
  }

  private static ElementDefinition add(StructureDefinition definition, String id) {
    ElementDefinition element = definition.getDifferential().addElement();
    element.setId(id);
    element.setPath(id.replaceAll(":[^.]*", ""));
    return element;
  }
}
