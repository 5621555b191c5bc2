package town.plaza.work.control;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to reach the other side of a hire; what they did not say is absent. */
@Schema(name = "HireContact")
public record ContactView(String name, String phone, String email, String note) {}
