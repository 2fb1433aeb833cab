package org.peptidekg.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.peptidekg.cli.load.Failure;
import org.peptidekg.export.table.TableRows;

/** How rows are made up: those of the tables, and that of an article with all that it says. */
final class Layout {

    static final String CLAIMS = "claims";
    static final String EVIDENCE = "evidence";
    static final String TERMS = "terms";
    static final String DOSAGES = "dosages";
    static final String ARTICLES = "articles";

    /** Tables whose rows follow from one article alone, as far as they are kept with it. */
    static final List<String> OF_ARTICLE = List.of(CLAIMS, EVIDENCE, DOSAGES, ARTICLES);

    /** Place of an article among all: file, part of the file, article of the part, each from 0. */
    static final List<String> ORDER = List.of("file", "part", "article");

    private Layout() {
    }

    /**
     * Where an article stands.
     *
     * @param path the file
     * @param name the place as messages name it
     */
    record Place(int file, int part, int article, String path, String name) {
    }

    /** The columns of a table, in the order of the export. */
    static StructType table(String name) {
        return new StructType(TableRows.fields(name).stream().map(field -> field(field.name(), type(field.type())))
                .toArray(StructField[]::new));
    }

    /** An article with all that it says, or why it could not be read. */
    static StructType reading() {
        var text = DataTypes.StringType;
        var number = DataTypes.IntegerType;
        var truth = DataTypes.BooleanType;
        var fields = new ArrayList<>(List.of(field("file", number), field("part", number), field("article", number),
                field("path", text), field("place", text), field("key", text), field("kind", text),
                field("message", text)));
        OF_ARTICLE.forEach(name -> fields.add(field(name, list(name.equals(CLAIMS) ? claim() : table(name)))));
        fields.add(field(TERMS, list(new StructType(new StructField[] {field("term", text), field("node", truth),
                field("used", truth), field("namings", list(text)), field("described", text)}))));
        fields.add(field("tools", list(new StructType(new StructField[] {field("tool", text),
                field("described", text)}))));
        fields.add(field("quads", text));
        return new StructType(fields.toArray(StructField[]::new));
    }

    /** A claim as one article states it, with what decides which of several leads. */
    private static StructType claim() {
        return table(CLAIMS).add(field("opposite", DataTypes.StringType))
                .add(field("firmness", DataTypes.IntegerType)).add(field("leading_firmness", DataTypes.IntegerType));
    }

    /** A row of {@link #reading} for an article that failed. */
    static Row failed(Place at, Failure failure) {
        var cells = new Object[reading().size()];
        begin(cells, at);
        cells[6] = failure.kind().words();
        cells[7] = failure.message();
        return row(cells);
    }

    /**
     * A row of {@link #reading}.
     *
     * @param said the lists and texts that follow the message, in their order
     */
    static Row read(Place at, String key, Object... said) {
        var cells = new Object[reading().size()];
        begin(cells, at);
        cells[5] = key;
        System.arraycopy(said, 0, cells, 8, said.length);
        return row(cells);
    }

    /** A row of values; Spark takes arrays for lists. */
    static Row row(Object... cells) {
        return RowFactory.create(Arrays.stream(cells).map(cell -> cell instanceof Collection<?> list ? list.toArray()
                : cell).toArray());
    }

    private static void begin(Object[] cells, Place at) {
        cells[0] = at.file();
        cells[1] = at.part();
        cells[2] = at.article();
        cells[3] = at.path();
        cells[4] = at.name();
    }

    static StructField field(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    private static ArrayType list(DataType element) {
        return DataTypes.createArrayType(element, false);
    }

    private static DataType type(TableRows.Type type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case LIST -> list(DataTypes.StringType);
            case INTEGER -> DataTypes.IntegerType;
            case DECIMAL -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
        };
    }
}
