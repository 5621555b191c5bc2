package town.plaza.planted.alpha.control;

import jakarta.ws.rs.core.Response;

class ControlUsesBoundary {
    Response answer;
}
