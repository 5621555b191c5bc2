package town.plaza.local.reference;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class ReferenceApplication extends Application {}
