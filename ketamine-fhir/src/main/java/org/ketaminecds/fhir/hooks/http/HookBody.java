package org.ketaminecds.fhir.hooks.http;

import java.io.IOException;

/**
 * The body of a request, which is read only once its head was found good: whoever has no token, or
 * announces too much, fills no memory. Asked once at most.
 */
@FunctionalInterface
public interface HookBody {

  /**
   * Reads it; see {@link HookRequest#readBody}.
   *
   * @throws NoRoomException if there is no memory for it now; the client is told to come again
   * @throws IOException if it cannot be read; then there is nobody to answer
   */
  String read() throws IOException;
}
