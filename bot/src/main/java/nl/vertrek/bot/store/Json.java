package nl.vertrek.bot.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the records of the house as JSON, so that they need not know of it: what belongs
 * to a sealed interface of ours carries its simple name as {@code is}, and names and numbers that
 * are records stand as plain values. Names of records and their components are the schema: renaming
 * one is a migration.
 */
public final class Json {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .annotationIntrospector(new HouseStyle())
          .changeDefaultVisibility(visible ->
              visible
                  .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                  .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                  .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          // What a newer version wrote, or an older one left out, must not stop a conversation.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** The value as text; {@code type} is the one it will be read as. */
  public <T> String write(T value, Class<T> type) {
    return mapper.writerFor(type).writeValueAsString(value);
  }

  public <T> T read(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }

  /** What annotations would say, had the records any. */
  private static final class HouseStyle extends JacksonAnnotationIntrospector {

    /** Names and numbers that are records. */
    private static final Set<Class<?>> PLAIN =
        Set.of(Upn.class, ConversationId.class, CaseId.class);

    private static final JsonTypeInfo.Value BY_SIMPLE_NAME =
        JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      boolean hasFamily = annotated.getAnnotated() instanceof Class<?> type && inSealedFamily(type);
      return hasFamily ? BY_SIMPLE_NAME : super.findPolymorphicTypeInfo(config, annotated);
    }

    private static boolean inSealedFamily(Class<?> type) {
      return (ours(type) && type.isSealed())
          || Arrays.stream(type.getInterfaces()).anyMatch(HouseStyle::inSealedFamily);
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
      boolean isTheValue =
          annotated.getAnnotated() instanceof Method method
              && PLAIN.contains(method.getDeclaringClass())
              && method.equals(method.getDeclaringClass().getRecordComponents()[0].getAccessor());
      return isTheValue ? Boolean.TRUE : super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
        MapperConfig<?> config, Annotated annotated) {
      boolean takesTheValue =
          annotated.getAnnotated() instanceof Constructor<?> constructor
              && PLAIN.contains(constructor.getDeclaringClass());
      return takesTheValue
          ? JsonCreator.Mode.DELEGATING
          : super.findCreatorAnnotation(config, annotated);
    }

    private static boolean ours(Class<?> type) {
      return type.getPackageName().startsWith("nl.vertrek.");
    }
  }
}
