package town.plaza.work.control;

import java.util.UUID;
import town.plaza.kernel.category.CategoryView;
import town.plaza.work.entity.Days;

/** Days on which a worker is hired, for what and where. */
public record HiredDays(UUID hire, UUID offer, CategoryView category, String place, Days days) {}
