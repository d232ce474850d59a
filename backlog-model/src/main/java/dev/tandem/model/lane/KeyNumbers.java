package dev.tandem.model.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The numbers in keys. They outlive items and products: where a product is deleted and another takes its key, they go
 * on where they ended, so that a key means one item for ever.
 *
 * <p>A key is a prefix and a number: {@code PAY-} and 12, {@code PAY-D} and 3.
 */
@ApplicationScoped
public class KeyNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    private final EntityManager entities;

    KeyNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the prefix until the transaction ends. @return a key that nothing has had, used up if it commits */
    public String next(String prefix) {
        return next(prefix, 1).get(0);
    }

    /** As {@link #next(String)}, for several that follow each other. */
    public List<String> next(String prefix, int count) {
        var last = (Number) entities.createNativeQuery("""
                        insert into key_counter (prefix, last) values (:prefix, :count)
                        on conflict (prefix) do update set last = key_counter.last + excluded.last
                        returning last
                        """)
                .setParameter("prefix", prefix)
                .setParameter("count", count)
                .getSingleResult();
        return LongStream.rangeClosed(last.longValue() - count + 1, last.longValue())
                .mapToObj(number -> prefix + number)
                .toList();
    }

    /** Numbers go on above this one: it was given, though this database may not know of it. */
    public void atLeast(String prefix, long number) {
        entities.createNativeQuery("""
                        insert into key_counter (prefix, last) values (:prefix, :number)
                        on conflict (prefix) do update set last = greatest(key_counter.last, excluded.last)
                        """)
                .setParameter("prefix", prefix)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** As the other, from the keys themselves. */
    public void atLeast(Collection<String> keys) {
        keys.stream()
                .collect(Collectors.toMap(KeyNumbers::prefixOf, KeyNumbers::numberOf, Math::max))
                .forEach(this::atLeast);
    }

    /** Lets nobody else take a number of the prefix until the transaction ends. */
    public void hold(String prefix) {
        entities.createNativeQuery("select last from key_counter where prefix = :prefix for update")
                .setParameter("prefix", prefix)
                .getResultList();
    }

    private static long numberOf(String key) {
        return Long.parseLong(key.substring(prefixOf(key).length()));
    }

    public static String prefixOf(String key) {
        return NUMBER.matcher(key).replaceFirst("");
    }
}
