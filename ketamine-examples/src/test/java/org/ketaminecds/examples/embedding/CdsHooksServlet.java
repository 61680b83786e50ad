package org.ketaminecds.examples.embedding;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/** The endpoint as a servlet, mapped to /cds-services, /cds-services/* and /sources/*. */
public final class CdsHooksServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient CdsHooksEndpoint endpoint;
  private final int longestBody;

  /**
   * A servlet.
   *
   * @param longestBody as in the options of the endpoint
   */
  public CdsHooksServlet(CdsHooksEndpoint endpoint, int longestBody) {
    this.endpoint = endpoint;
    this.longestBody = longestBody;
  }

  // tag::servlet[]
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, List<String>> headers =
        Collections.list(request.getHeaderNames()).stream()
            .collect(
                Collectors.toMap(name -> name, name -> Collections.list(request.getHeaders(name))));
    HookResponse answer =
        endpoint.handle(
            new HookRequest(
                request.getMethod(),
                request.getRequestURI().substring(request.getContextPath().length()),
                headers,
                ""),
            () -> HookRequest.readBody(request.getInputStream(), longestBody));
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }
  // end::servlet[]
}
