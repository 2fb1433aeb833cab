package org.peptidekg.export.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes the rows of a table as one Parquet file, a group of rows at a time. */
final class ParquetRows<T> implements Closeable {

    /** Bytes of rows that are held in memory before they are written. */
    private static final long GROUP = 16L << 20;

    private final ParquetWriter<T> writer;

    ParquetRows(Table<T> table, OutputStream out) throws IOException {
        // Compressors other than Java's own would make the program larger than what they save; values that come again
        // are written once in any case.
        this.writer = new Builder<>(table, out).withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED).withRowGroupSize(GROUP).build();
    }

    void write(T row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    static MessageType schema(Table<?> table) {
        var fields = new ArrayList<Type>();
        var key = table.key();
        for (var column : table.columns()) {
            var required = key.contains(column.name());
            fields.add(switch (column.kind()) {
                case ADDRESS, TEXT -> (required ? Types.required(PrimitiveTypeName.BINARY)
                        : Types.optional(PrimitiveTypeName.BINARY)).as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
                case LIST -> Types.requiredList().requiredElement(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType()).named(column.name());
                case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
                case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            });
        }
        return new MessageType(table.name(), fields);
    }

    private static final class Builder<T> extends ParquetWriter.Builder<T, Builder<T>> {

        private final Table<T> table;

        Builder(Table<T> table, OutputStream out) {
            super(new StreamFile(out));
            this.table = table;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<T> getWriteSupport(org.apache.hadoop.conf.Configuration configuration) {
            return new Support<>(table);
        }

        @Override
        protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
            return new Support<>(table);
        }
    }

    private static final class Support<T> extends WriteSupport<T> {

        private final Table<T> table;
        private RecordConsumer out;

        Support(Table<T> table) {
            this.table = table;
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(org.apache.hadoop.conf.Configuration configuration) {
            return new WriteContext(schema(table), Map.of("description", table.meaning() + "."));
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema(table), Map.of("description", table.meaning() + "."));
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            this.out = consumer;
        }

        @Override
        public void write(T row) {
            out.startMessage();
            for (var i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                var value = column.value().apply(row);
                if (column.kind() == Kind.LIST) {
                    out.startField(column.name(), i);
                    list(value.map(parts -> (Collection<?>) parts).orElse(java.util.List.of()));
                    out.endField(column.name(), i);
                } else if (value.isPresent()) {
                    out.startField(column.name(), i);
                    value(column.kind(), value.get());
                    out.endField(column.name(), i);
                }
            }
            out.endMessage();
        }

        private void list(Collection<?> parts) {
            out.startGroup();
            if (!parts.isEmpty()) {
                out.startField("list", 0);
                for (var part : parts) {
                    out.startGroup();
                    out.startField("element", 0);
                    out.addBinary(Binary.fromString(part.toString()));
                    out.endField("element", 0);
                    out.endGroup();
                }
                out.endField("list", 0);
            }
            out.endGroup();
        }

        private void value(Kind kind, Object value) {
            switch (kind) {
                case INTEGER -> out.addInteger((Integer) value);
                case DECIMAL -> out.addDouble(((Number) value).doubleValue());
                case BOOLEAN -> out.addBoolean((Boolean) value);
                default -> out.addBinary(Binary.fromString(value.toString()));
            }
        }
    }
}
