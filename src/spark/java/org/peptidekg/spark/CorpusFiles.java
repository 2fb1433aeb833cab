package org.peptidekg.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.text.BadInputException;

/** Finds the files of a corpus and parts them into tasks. */
final class CorpusFiles {

    private static final Comparator<FileStatus> BY_NAME = Comparator.comparing(
            file -> file.getPath().toUri().getPath().getBytes(StandardCharsets.UTF_8), Arrays::compare);

    private final Configuration configuration;
    private final long taskBytes;
    private final long sliceBytes;

    /**
     * How to part a corpus.
     *
     * @param taskBytes the bytes of small files that one task reads, about
     * @param sliceBytes a larger file is read in several pieces, each of which has to find its articles anew
     */
    CorpusFiles(Configuration configuration, long taskBytes, long sliceBytes) {
        this.configuration = configuration;
        this.taskBytes = taskBytes;
        this.sliceBytes = sliceBytes;
    }

    /**
     * The work that some inputs are: files, and the articles in folders and the folders below them, by name.
     *
     * @throws BadInputException if there is no such file, or a folder holds no articles
     */
    List<ArrayList<Piece>> tasks(List<String> inputs) {
        var tasks = new ArrayList<ArrayList<Piece>>();
        var task = new ArrayList<Piece>();
        var bytes = 0L;
        var number = 0;
        for (var input : inputs) {
            for (var file : files(new Path(input))) {
                var slices = (int) Math.max(1, (file.getLen() + sliceBytes - 1) / sliceBytes);
                for (var slice = 0; slice < slices; slice++) {
                    task.add(new Piece(number, file.getPath().toString(), slice, slices));
                    bytes += file.getLen() / slices;
                    if (bytes >= taskBytes) {
                        tasks.add(task);
                        task = new ArrayList<>();
                        bytes = 0;
                    }
                }
                number++;
            }
        }
        if (!task.isEmpty()) {
            tasks.add(task);
        }
        return tasks;
    }

    private List<FileStatus> files(Path input) {
        try {
            var system = input.getFileSystem(configuration);
            var top = system.getFileStatus(input);
            if (!top.isDirectory()) {
                return List.of(top);
            }
            var found = new ArrayList<FileStatus>();
            var all = system.listFiles(input, true);
            while (all.hasNext()) {
                var file = all.next();
                if (ArticleFiles.isArticle(below(top.getPath(), file.getPath()))) {
                    found.add(file);
                }
            }
            if (found.isEmpty()) {
                throw new BadInputException(input.toString(), "this folder holds no articles");
            }
            found.sort(BY_NAME);
            return found;
        } catch (FileNotFoundException e) {
            throw new BadInputException(input.toString(), "no such file or folder", e);
        } catch (IOException e) {
            throw new BadInputException(input.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static java.nio.file.Path below(Path folder, Path file) {
        return java.nio.file.Path.of(folder.toUri().getPath()).relativize(java.nio.file.Path.of(file.toUri()
                .getPath()));
    }
}
