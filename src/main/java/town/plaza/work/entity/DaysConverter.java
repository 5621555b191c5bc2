package town.plaza.work.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@link Days} as {@code daterange}, which the driver reads as an object of its own and writes from text. */
@Converter
public class DaysConverter implements AttributeConverter<Days, Object> {

    @Override
    public Object convertToDatabaseColumn(Days days) {
        return days == null ? null : days.range();
    }

    @Override
    public Days convertToEntityAttribute(Object column) {
        return column == null ? null : Days.ofRange(column.toString());
    }
}
