package town.plaza.planted.alpha.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

@Path("planted")
@RequestScoped
public class RequestScopedResource {}
