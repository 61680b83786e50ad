package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port that is held for the service, and on which nothing listens yet: whoever calls is refused
 * at once, and does not wait until everything is loaded.
 */
final class HeldPort implements AutoCloseable {

  private final Socket socket;

  private HeldPort(Socket socket) {
    this.socket = socket;
  }

  /**
   * Holds a port.
   *
   * @param port the port; 0 takes any that is free
   * @throws BindException if it is not free
   */
  static HeldPort at(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      // Else a port would count as taken for a minute after the service before it has ended.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return new HeldPort(socket);
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }

  /** Where it is. */
  InetSocketAddress place() {
    return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
  }

  /**
   * Lets a server listen on it.
   *
   * @param waiting how many calls may wait to be taken
   * @throws IOException if something else took it in between
   */
  void handTo(HttpServer server, int waiting) throws IOException {
    InetSocketAddress place = place();
    close();
    server.bind(place, waiting);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
