package org.ketaminecds.fhir.answer;

import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;

/** This library, as the software that made an answer. */
final class Devices {

  private Devices() {}

  static Device of(Setting setting) {
    Device device = new Device();
    device.setId(setting.urn(Setting.DEVICE));
    device.addDeviceName().setName("Ketamine CDS").setType(DeviceNameType.USERFRIENDLYNAME);
    device.getType().setText("clinical decision support software");
    device.addVersion().setValue(setting.assessment().fingerprint().engine());
    return device;
  }
}
