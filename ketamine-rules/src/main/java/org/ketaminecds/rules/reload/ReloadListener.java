package org.ketaminecds.rules.reload;

/**
 * Is told of every attempt to serve another version of the guidance, so that somebody hears of a
 * refusal.
 */
@FunctionalInterface
public interface ReloadListener {

  /**
   * An attempt has come to its end.
   *
   * <p>Calls come one at a time, in the order of the attempts, on the thread that made the attempt;
   * the next attempt waits until this returns. What it throws is logged and changes nothing.
   */
  void onReload(ReloadEvent event);
}
