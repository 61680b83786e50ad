package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Orders signed one after the other by several clients over the loopback address, with feedback and
 * audit kept: {@code ServiceLoad REQUESTS CLIENTS short|long}. Prints, for each tenth, the times of
 * whole round trips and what the heap holds after a collection.
 */
public final class ServiceLoad {

  private static final int PARTS = 10;
  private static final String FIRING = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

  private ServiceLoad() {}

  /** Runs the load. */
  public static void main(String[] arguments) throws Exception {
    int requests = Integer.parseInt(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    String call = arguments[2].equals("long") ? LongRecord.orderSign() : HookCalls.text();
    Path folder = Files.createTempDirectory("ketamine-load");
    try (CdsServer server =
        Servers.start(
            folder,
            InstantSource.system(),
            Map.of("audit", List.of(folder.resolve("audit.jsonl").toString())))) {
      System.out.println("answered  p50 ms  p99 ms  max ms  heap MB  threads");
      for (int part = 1; part <= PARTS; part++) {
        long[] times = part(server, call, requests / PARTS, clients);
        Arrays.sort(times);
        System.out.printf(
            "%8d %7.2f %7.2f %7.2f %8d %8d%n",
            requests / PARTS * part,
            times[times.length / 2] / 1e6,
            times[times.length * 99 / 100] / 1e6,
            times[times.length - 1] / 1e6,
            heldMegabytes(),
            Thread.activeCount());
      }
    }
  }

  private static long[] part(CdsServer server, String call, int requests, int clients)
      throws Exception {
    long[] times = new long[requests];
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<?>> running = new java.util.ArrayList<>();
    for (int client = 0; client < clients; client++) {
      running.add(
          threads.submit(
              () -> {
                HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                  times[i] = time(http, server, call);
                }
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
    return times;
  }

  private static long time(HttpClient http, CdsServer server, String call)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%s/cds-services/ketamine-order-sign"
                        .formatted(server.port())))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    call.replace(FIRING, UUID.randomUUID().toString())))
            .build();
    long began = System.nanoTime();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    long took = System.nanoTime() - began;
    if (response.statusCode() != 200) {
      throw new IllegalStateException("Found status " + response.statusCode());
    }
    return took;
  }

  private static long heldMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
