package town.plaza.planted.alpha.boundary;

import jakarta.persistence.EntityManager;

class BoundaryWithEntityManager {
    EntityManager entities;
}
